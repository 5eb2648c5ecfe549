// SPDX-License-Identifier: GPL-3.0-or-later
// Documents inside of a script: what stands between <<END and END.
#include "playbook/ShellFiller.h"
#include "playbook/Text.h"

#include <QRegularExpression>

namespace gw::playbook {
/// `<<END`, `<<-'END'`: the document begins behind the end of the line.
void ShellFiller::readDocumentMark()
{
    static const QRegularExpression mark(
        QStringLiteral("^<<(-?)[ \\t]*(?:'([^'\\n]+)'|\"([^\"\\n$`\\\\]+)\"|(\\\\?)([\\w.-]+))(?=[\\s;|&)<>]|$)"));
    if (standsHere(QLatin1StringView("<<<"))) {
        copy(3);
        return;
    }
    const auto match = mark.match(m_script.mid(m_at, 256));
    if (!match.hasMatch()) {
        m_unsure = true;
        copy(2);
        return;
    }
    const QString bare = match.captured(5);
    m_documents << Document{bare.isEmpty() ? match.captured(2) + match.captured(3) : bare,
                            bare.isEmpty() || !match.captured(4).isEmpty(), !match.captured(1).isEmpty()};
    copy(match.capturedLength());
}

bool ShellFiller::document(const Document &document)
{
    while (m_at < m_script.size()) {
        const qsizetype newline = m_script.indexOf(u'\n', m_at);
        const qsizetype end = newline < 0 ? m_script.size() : newline;
        QStringView line = QStringView(m_script).sliced(m_at, end - m_at);
        // Expansions in a document are shell again; what quotes they would take is not worth knowing.
        m_unsure = m_unsure || (!document.literal && (line.contains(u'`') || line.contains(u"$(") ||
                                                      line.contains(u"${") || line.endsWith(u'\\')));
        while (document.tabs && line.startsWith(u'\t'))
            line = line.sliced(1);
        const bool ends = line == document.end;
        const qsizetype from = m_at, written = m_out.text.size();
        QString last;
        while (m_at < end) {
            QString name;
            if (const qsizetype size = ends ? 0 : variableAt(m_script, m_at, &name); size > 0)
                put(last = name, m_script.mid(m_at, size));
            else
                copy(!document.literal && m_script.at(m_at) == u'\\' && m_at + 1 < end ? 2 : 1);
        }
        if (!last.isEmpty() && m_out.text.sliced(written).trimmed() == document.end) {
            refuse(last, Text::tr("its value would end the document"));
            m_out.text.truncate(written);
            m_out.text += m_script.mid(from, end - from);
        }
        if (m_at < m_script.size())
            copy();
        if (ends)
            return true;
    }
    return false;
}

void ShellFiller::documents()
{
    m_inDocument = true;
    for (const Document &next : std::exchange(m_documents, {})) {
        m_literal = next.literal;
        m_unsure = !document(next) || m_unsure;
    }
    m_inDocument = false;
}

} // namespace gw::playbook
