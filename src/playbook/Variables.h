// SPDX-License-Identifier: GPL-3.0-or-later
// `{{name}}` in a playbook: what an environment and an incident put there, quoted for the shell that reads it.
#pragma once

#include "playbook/Playbook.h"

namespace gw::playbook {

/// One value, or several words, as a list of directories or the words of a command. A variable without values counts as
/// not known: nothing in its place would make another command of it.
using Values = QMap<QString, QStringList>;

struct Filled
{
    QString text;
    QStringList missing;  ///< variables that have no value here; they stand in the text as they were written
    QStringList problems; ///< values that cannot be put there safely; they stand as they were written too
    [[nodiscard]] bool isComplete() const { return missing.isEmpty() && problems.isEmpty(); }
};

/// @p script with every variable filled in so that @p shell takes its value for exactly those words. Where that cannot
/// be done (a text that a second interpreter reads again, a quote that never ends), only values of plain characters are
/// filled in. An empty @p shell: a language that we do not know, only plain values.
[[nodiscard]] Filled fillScript(const QString &script, const QString &shell, const Values &values);

/// For reading: values as they are, control characters as blanks.
[[nodiscard]] Filled fillText(const QString &text, const Values &values);

struct VariableUse
{
    qint64 line = 0;
    QString name;
    bool operator==(const VariableUse &) const = default;
};
/// Every use in titles, texts and commands; the line is the one its part begins in, of commands its own.
[[nodiscard]] QList<VariableUse> variablesOf(const Playbook &playbook);
/// A Mistake for every use of a variable that is not among @p known.
[[nodiscard]] QList<Mistake> unknownVariables(const Playbook &playbook, const QStringList &known);

/// What an incident knows, whatever its environment: name and meaning.
[[nodiscard]] QMap<QString, QString> incidentVariables();

} // namespace gw::playbook
