// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a script as a POSIX shell does, as far as it takes to know which quotes a place stands in.
#pragma once

#include "playbook/Variables.h"

#include <vector>

namespace gw::playbook {

/// The length of a variable that @p text has at @p at, and its name; 0 when there is none.
[[nodiscard]] qsizetype variableAt(const QString &text, qsizetype at, QString *name);
/// Nothing in @p value means anything to a shell or to any language that might read it.
[[nodiscard]] bool isPlain(const QString &value);
/// @p text as one line that no terminal obeys.
[[nodiscard]] QString harmless(QString text);

class ShellFiller
{
public:
    ShellFiller(const QString &script, const Values &values, bool onlyPlain)
        : m_script(script), m_values(values), m_onlyPlain(onlyPlain)
    {}
    [[nodiscard]] Filled fill();
    /// After fill(): every quote and bracket has ended.
    [[nodiscard]] bool isBalanced() const { return m_open.size() == 1 && m_documents.isEmpty(); }

private:
    enum class In { Words, Single, Double, DollarSingle, Backtick, Arithmetic, Parameter, Comment };
    struct Frame
    {
        In in = In::Words;
        int depth = 0; ///< brackets of its own kind that are open in it
    };
    struct Document
    {
        QString end;
        bool literal = false;
    };

    void put(const QString &name, const QString &written);
    /// What stands for @p values in the present place; nullopt, and a problem told, where that cannot be safe.
    [[nodiscard]] std::optional<QString> quoted(const QString &name, const QStringList &values);
    [[nodiscard]] bool opensWord() const;
    void copy(qsizetype n = 1);
    void words();
    void doubled();
    void until(QChar end, bool escapes);
    void nested(QChar opening, QChar closing);
    bool openExpansion();
    void readDocumentMark();
    void documents();

    const QString &m_script;
    const Values &m_values;
    const bool m_onlyPlain;
    qsizetype m_at = 0;
    std::vector<Frame> m_open{Frame{}};
    QList<Document> m_documents; ///< begin at the next line
    bool m_inDocument = false, m_literal = false;
    Filled m_out;
};

} // namespace gw::playbook
