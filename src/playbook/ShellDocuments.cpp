// SPDX-License-Identifier: GPL-3.0-or-later
// Documents inside of a script: what stands between <<END and END.
#include "playbook/ShellFiller.h"

#include <QRegularExpression>

namespace gw::playbook {

/// `<<END`, `<<-'END'`: the document begins behind the end of the line.
void ShellFiller::readDocumentMark()
{
    static const QRegularExpression mark(
        QStringLiteral("\\G<<-?[ \\t]*(?:'([^'\\n]+)'|\"([^\"\\n]+)\"|(\\\\?)([\\w.-]+))"));
    if (QStringView(m_script).sliced(m_at).startsWith(u"<<<")) {
        copy(3);
        return;
    }
    const auto match = mark.match(m_script, m_at);
    if (!match.hasMatch()) {
        copy();
        return;
    }
    const QString bare = match.captured(4);
    m_documents << Document{bare.isEmpty() ? match.captured(1) + match.captured(2) : bare,
                            bare.isEmpty() || !match.captured(3).isEmpty()};
    copy(match.capturedLength());
}

void ShellFiller::documents()
{
    m_inDocument = true;
    for (const Document &document : std::exchange(m_documents, {})) {
        m_literal = document.literal;
        bool ended = false;
        while (!ended && m_at < m_script.size()) {
            qsizetype end = m_script.indexOf(u'\n', m_at);
            end = end < 0 ? m_script.size() : end;
            ended = m_script.mid(m_at, end - m_at).trimmed() == document.end;
            while (m_at < end) {
                QString name;
                if (const qsizetype size = variableAt(m_script, m_at, &name); size > 0)
                    put(name, m_script.mid(m_at, size));
                else
                    copy();
            }
            if (m_at < m_script.size())
                copy();
        }
        if (!ended)
            m_documents << document; // unbalanced
    }
    m_inDocument = false;
}

} // namespace gw::playbook
