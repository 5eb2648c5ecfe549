// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playbook/Markdown.h"
#include "playbook/SourceLines.h"

#include <md4c.h>

namespace gw::playbook {

/// md4c reports what it meets in the order of the text; the innermost block that is still open is the last of m_open.
class TreeMaker
{
public:
    TreeMaker(const QByteArray &text, Mistakes &mistakes) : m_text(text), m_lines(text), m_mistakes(mistakes)
    {
        m_open.emplace_back();
    }

    int enterBlock(MD_BLOCKTYPE type, const void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, const void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int addText(MD_TEXTTYPE type, QByteArrayView text);
    Node take();

private:
    Node &top() { return m_open.back(); }
    /// A number other than 0 makes md4c stop.
    int open(Node node);
    void close();
    void closeImplicit();
    void locate(QByteArrayView text);
    void finishCode(Node &code);
    void addHtml(const QString &html);
    void appendInline(const QString &text);

    const QByteArray &m_text;
    SourceLines m_lines;
    Mistakes &m_mistakes;
    std::vector<Node> m_open;
    size_t m_tooDeep = 0;
    bool m_deepUntold = false;
    qint64 m_nodes = 0, m_written = 0;
    qint64 m_line = 1;                                          ///< of the last text that could be located
    enum class Html { None, Begins, Told } m_html = Html::None; ///< a block of it
    bool m_implicit = false; ///< the top is a paragraph that a tight item did not announce
    int m_bold = 0;
    qsizetype m_boldFrom = -1, m_codeFrom = -1;
    qint64 m_newlinesBefore = -1; ///< of code: lines before the first that could be located
    std::vector<std::pair<qsizetype, QString>> m_openLinks;
};

} // namespace gw::playbook
