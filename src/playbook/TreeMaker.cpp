// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/TreeMaker.h"

#include "playbook/MarkdownWords.h"
#include "playbook/Text.h"

namespace gw::playbook {
namespace {

constexpr size_t deepest = 48;
constexpr qint64 mostNodes = 100'000;
constexpr qint64 mostText = 4 * sizeLimit;

std::optional<NodeKind> kindOf(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return NodeKind::Quote;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        return NodeKind::List;
    case MD_BLOCK_LI:
        return NodeKind::Item;
    case MD_BLOCK_HR:
        return NodeKind::Rule;
    case MD_BLOCK_H:
        return NodeKind::Heading;
    case MD_BLOCK_CODE:
        return NodeKind::Code;
    case MD_BLOCK_P:
        return NodeKind::Paragraph;
    case MD_BLOCK_TABLE:
        return NodeKind::Table;
    case MD_BLOCK_TR:
        return NodeKind::Row;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        return NodeKind::Cell;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    }
    return std::nullopt;
}

} // namespace

int TreeMaker::open(Node node)
{
    if (++m_nodes > mostNodes)
        return 1;
    if (m_open.size() >= deepest) {
        m_deepUntold = m_deepUntold || m_tooDeep == 0; // its line is that of the next text
        ++m_tooDeep;
        return 0;
    }
    m_open.push_back(std::move(node));
    return 0;
}

void TreeMaker::close()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    Node node = std::move(m_open.back());
    m_open.pop_back();
    if (node.kind == NodeKind::Code)
        finishCode(node);
    node.text = node.kind == NodeKind::Code ? node.text : node.text.trimmed();
    if (top().line == 0)
        top().line = node.line;
    top().children.push_back(std::move(node));
}

void TreeMaker::closeImplicit()
{
    if (std::exchange(m_implicit, false))
        close();
}

Node TreeMaker::take() { return std::move(m_open.front()); }

int TreeMaker::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    closeImplicit();
    m_html = type == MD_BLOCK_HTML ? Html::Begins : Html::None;
    const auto kind = kindOf(type);
    if (!kind)
        return 0;
    Node node;
    node.kind = *kind;
    if (type == MD_BLOCK_H) {
        node.level = int(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
    } else if (type == MD_BLOCK_OL) {
        node.ordered = true;
        node.number = int(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start);
    } else if (type == MD_BLOCK_LI) {
        const auto &item = *static_cast<const MD_BLOCK_LI_DETAIL *>(detail);
        node.task = item.is_task != 0;
        node.checked = node.task && item.task_mark != ' ';
    } else if (type == MD_BLOCK_CODE) {
        const auto &code = *static_cast<const MD_BLOCK_CODE_DETAIL *>(detail);
        node.fenced = code.fence_char != 0;
        m_newlinesBefore = -1;
        if (code.info.size > 0)
            node.info = QString::fromUtf8(code.info.text, qsizetype(code.info.size));
    }
    return open(std::move(node));
}

int TreeMaker::leaveBlock(MD_BLOCKTYPE type)
{
    if (type == MD_BLOCK_HTML)
        m_html = Html::None;
    if (!kindOf(type))
        return 0;
    if (type == MD_BLOCK_LI)
        closeImplicit();
    close();
    return 0;
}

void TreeMaker::locate(QByteArrayView text)
{
    // Line ends and replaced characters come from elsewhere in memory.
    if (text.isEmpty() || std::less<>()(text.data(), m_text.constData()) ||
        !std::less<>()(text.data(), m_text.constData() + m_text.size()))
        return;
    m_line = m_lines.lineAt(text.data() - m_text.constData());
    for (auto node = m_open.rbegin(); node != m_open.rend() && node->line == 0; ++node)
        node->line = m_line;
    if (top().kind == NodeKind::Code && m_newlinesBefore < 0)
        m_newlinesBefore = top().text.count(u'\n');
}

/// The lines of the fences, which md4c does not tell: they stand around the first line of code that was located.
void TreeMaker::finishCode(Node &code)
{
    if (!code.fenced)
        return;
    if (m_newlinesBefore < 0) { // nothing in it: no line was told
        code.line = m_line = m_lines.emptyFenceAfter(m_line);
        return;
    }
    const qint64 first = code.line - m_newlinesBefore;
    code.line = first - 1;
    const QByteArrayView opening = m_lines.line(code.line);
    qsizetype at = opening.indexOf(QByteArrayView("```"));
    if (at < 0)
        at = opening.indexOf(QByteArrayView("~~~"));
    if (at < 0)
        return;
    const char fence = opening[at];
    qsizetype end = at;
    while (end < opening.size() && opening[end] == fence)
        ++end;
    // As written: md4c resolves backslashes, which a value between quotes needs.
    code.info = QString::fromUtf8(opening.sliced(end)).trimmed();
    QByteArrayView closing = m_lines.line(first + code.text.count(u'\n')).trimmed();
    while (closing.startsWith('>'))
        closing = closing.sliced(1).trimmed();
    code.closed =
        closing.size() >= end - at && std::all_of(closing.begin(), closing.end(), [&](char c) { return c == fence; });
}

void TreeMaker::appendInline(const QString &text)
{
    m_written += text.size();
    top().text += text;
}

void TreeMaker::addHtml(const QString &html)
{
    const QString tag = html.trimmed();
    const bool isComment = tag.startsWith(QStringLiteral("<!--"));
    if (m_html != Html::None) { // a block comes line by line, and is told once; comments are nobody's business
        if (std::exchange(m_html, Html::Told) == Html::Begins && !isComment)
            m_mistakes.add(m_line, Text::tr("HTML is left out"));
    } else if (tag.startsWith(QStringLiteral("<br"), Qt::CaseInsensitive)) {
        appendInline(QStringLiteral("\n"));
    } else if (!isComment && isHtmlTag(tag)) {
        m_mistakes.add(m_line, Text::tr("HTML is left out"));
    } else if (!isComment) {
        appendInline(html);
    }
}

int TreeMaker::addText(MD_TEXTTYPE type, QByteArrayView text)
{
    if (top().kind == NodeKind::Item && m_open.size() < deepest) { // a tight item's text comes without a paragraph
        Node paragraph;
        paragraph.kind = NodeKind::Paragraph;
        if (open(std::move(paragraph)) != 0)
            return 1;
        m_implicit = true;
    }
    locate(text);
    if (std::exchange(m_deepUntold, false))
        m_mistakes.add(m_line, Text::tr("nested too deeply; what is inside is read as plain text"));
    switch (type) {
    case MD_TEXT_BR:
        appendInline(QStringLiteral("\n"));
        break;
    case MD_TEXT_SOFTBR:
        appendInline(QStringLiteral(" "));
        break;
    case MD_TEXT_NULLCHAR:
        appendInline(QString(QChar::ReplacementCharacter));
        break;
    case MD_TEXT_ENTITY:
        appendInline(entity(text));
        break;
    case MD_TEXT_HTML:
        addHtml(QString::fromUtf8(text));
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
        appendInline(QString::fromUtf8(text));
        break;
    }
    return m_written > mostText ? 1 : 0;
}

int TreeMaker::enterSpan(MD_SPANTYPE type, const void *detail)
{
    if (top().kind == NodeKind::Item && addText(MD_TEXT_NORMAL, {}) != 0)
        return 1;
    if (type == MD_SPAN_STRONG && m_bold++ == 0 && top().text.trimmed().isEmpty()) {
        m_boldFrom = top().text.size();
    } else if (type == MD_SPAN_CODE) {
        appendInline(QStringLiteral("`"));
        m_codeFrom = top().text.size();
    } else if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE &url = static_cast<const MD_SPAN_A_DETAIL *>(detail)->href;
        m_openLinks.emplace_back(top().text.size(), QString::fromUtf8(url.text, qsizetype(url.size)));
        m_written += qint64(url.size);
    }
    return 0;
}

int TreeMaker::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_STRONG && --m_bold == 0 && m_boldFrom >= 0) {
        top().boldLead = top().text.mid(std::exchange(m_boldFrom, -1)).trimmed();
    } else if (type == MD_SPAN_CODE && m_codeFrom >= 0) {
        top().codeSpans << top().text.mid(std::exchange(m_codeFrom, -1));
        appendInline(QStringLiteral("`"));
    } else if (type == MD_SPAN_A && !m_openLinks.empty()) {
        const auto [from, url] = std::move(m_openLinks.back());
        m_openLinks.pop_back();
        top().links.append({top().text.mid(from), url});
    }
    return 0;
}

} // namespace gw::playbook
