// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/JsonView.h"

#include "gui/Theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace gw::gui {
namespace {

constexpr int gap = 12;

} // namespace

JsonView::JsonView(QWidget *parent)
    : QPlainTextEdit(parent), m_numbers(new QWidget(this)), m_colours(new JsonColours(document()))
{
    setObjectName(QStringLiteral("jsonView"));
    setAccessibleName(tr("Content of the file"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setFont(theme().mono());
    setLayoutDirection(Qt::LeftToRight); // as the file is written
    setProperty("sunken", true);
    setProperty("focusInside", true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    m_numbers->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonView::makeRoom);
    connect(&theme(), &Theme::changed, m_colours, &QSyntaxHighlighter::rehighlight);
    makeRoom();
}

void JsonView::setText(const QString &text, bool json)
{
    m_colours->setOn(json);
    setPlainText(text);
}

void JsonView::makeRoom()
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    const int width = fontMetrics().horizontalAdvance(QLatin1Char('0')) * digits + 2 * gap;
    setViewportMargins(width, 6, 0, 0);
    m_numbers->setGeometry(0, 0, width, height());
}

void JsonView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    makeRoom();
}

void JsonView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeRoom();
}

bool JsonView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_numbers || event->type() != QEvent::Paint)
        return QPlainTextEdit::eventFilter(watched, event);
    paintNumbers();
    return true;
}

void JsonView::paintNumbers()
{
    QPainter painter(m_numbers);
    painter.fillRect(m_numbers->rect(), gui::palette().sunken);
    painter.setFont(font());
    painter.setPen(gui::palette().muted);
    QTextBlock block = firstVisibleBlock();
    qreal y = blockBoundingGeometry(block).translated(contentOffset()).top() + viewport()->y();
    for (; block.isValid() && y < m_numbers->height(); block = block.next()) {
        const qreal high = blockBoundingRect(block).height();
        painter.drawText(QRectF(0, y, m_numbers->width() - gap, high), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        y += high;
    }
}

void JsonColours::highlightBlock(const QString &text)
{
    if (!m_on)
        return;
    const Palette &p = palette();
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        if (c == QLatin1Char('"')) {
            qsizetype end = at + 1;
            while (end < text.size() && text.at(end) != QLatin1Char('"'))
                end += text.at(end) == QLatin1Char('\\') ? 2 : 1;
            end = std::min(end + 1, text.size());
            qsizetype after = end;
            while (after < text.size() && text.at(after).isSpace())
                ++after;
            const bool key = after < text.size() && text.at(after) == QLatin1Char(':');
            setFormat(int(at), int(end - at), key ? p.jsonKey : p.jsonString);
            at = end;
        } else if (c.isLetterOrNumber() || c == QLatin1Char('-')) {
            qsizetype end = at + 1;
            while (end < text.size() &&
                   (text.at(end).isLetterOrNumber() || QStringLiteral("+-.").contains(text.at(end))))
                ++end;
            setFormat(int(at), int(end - at), p.jsonNumber);
            at = end;
        } else {
            ++at;
        }
    }
}

} // namespace gw::gui
