// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/ReadText.h"

#include "gui/Theme.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextOption>

#include <cmath>

namespace gw::gui {

ReadText::ReadText(Look look, const QString &name, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_most(mostLines)
{
    const bool code = look == Look::Code;
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setProperty(code ? "sunken" : "prose", true);
    setFont(code ? theme().mono() : theme().font(Type::Body));
    setAccessibleName(name);
    setTabChangesFocus(true);
    setTextInteractionFlags(code ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                 : Qt::TextInteractionFlags(Qt::TextSelectableByMouse));
    setFocusPolicy(code ? Qt::StrongFocus : Qt::ClickFocus);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(m_most > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(code ? 8 : 0);
    if (code) {
        QTextOption option = document()->defaultTextOption();
        option.setTextDirection(Qt::LeftToRight);
        option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
        document()->setDefaultTextOption(option);
    }
    setMinimumWidth(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReadText::setText(const QString &text)
{
    if (toPlainText() == text)
        return;
    setPlainText(text);
    fit();
}

void ReadText::showEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

void ReadText::fit()
{
    // Blocks are laid out only when somebody asks for them.
    const qreal most = m_most > 0 ? m_most * fontMetrics().lineSpacing() : 1e6, margin = document()->documentMargin();
    qreal lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < most; block = block.next())
        lines += blockBoundingRect(block).height();
    const int height = int(std::ceil(std::min(lines, most) + 2 * margin)) + 2 * frameWidth();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void ReadText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void ReadText::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    fit();
}

} // namespace gw::gui
