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
    /// @p shell: "bash", "sh" or another of their family.
    ShellFiller(const QString &script, const QString &shell, const Values &values, bool onlyPlain)
        : m_script(script), m_values(values), m_onlyPlain(onlyPlain), m_isBash(shell == u"bash")
    {}
    [[nodiscard]] Filled fill();
    /// After fill(): every quote and bracket has ended, and nothing was met that shells read in several ways.
    [[nodiscard]] bool isSure() const { return !m_unsure && m_open.size() == 1 && m_documents.isEmpty(); }

private:
    enum class In { Words, Single, Double, DollarSingle, Backtick, Arithmetic, Parameter, Comment };
    struct Frame
    {
        In in;
        int depth; ///< brackets of its own kind that are open in it
    };
    struct Document
    {
        QString end;
        bool literal, tabs; ///< nothing in it is expanded; tabs before its lines do not count
    };

    void put(const QString &name, const QString &written);
    /// What stands for @p values in the present place; nullopt, and a problem told, where that cannot be safe.
    [[nodiscard]] std::optional<QString> quoted(const QString &name, const QStringList &values);
    /// The same once it is known that a value has more than plain characters.
    [[nodiscard]] std::optional<QString> quotedHere(const QStringList &values) const;
    std::optional<QString> refuse(const QString &name, const QString &why);
    /// The place begins a word, quotes before it aside.
    [[nodiscard]] bool opensWord() const;
    /// "$x" stands right before it: one more letter would make another name of it.
    [[nodiscard]] bool followsName() const;
    [[nodiscard]] bool opensComment();
    [[nodiscard]] bool standsHere(QLatin1StringView mark) const
    {
        return QStringView(m_script).sliced(m_at).startsWith(mark);
    }
    void copy(qsizetype n = 1);
    void open(In in, qsizetype markLength);
    void words();
    void bracket(QChar c);
    void doubled();
    void until(QChar end, bool escapes);
    void nested(QChar opening, QChar closing);
    bool openExpansion();
    void readDocumentMark();
    void documents();
    /// One document with its last line; false when there is none.
    bool document(const Document &document);

    const QString &m_script;
    const Values &m_values;
    const bool m_onlyPlain, m_isBash;
    qsizetype m_at = 0;
    qsizetype m_escapedUntil = -1; ///< behind the last character that a backslash stood before
    std::vector<Frame> m_open{{In::Words, 0}};
    QList<Document> m_documents; ///< begin at the next line
    bool m_inDocument = false, m_literal = false, m_unsure = false;
    Filled m_out;
};

} // namespace gw::playbook
