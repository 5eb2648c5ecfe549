// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/ReadText.h"

#include "gui/Theme.h"

#include <QScrollBar>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextOption>

#include <cmath>
#include <utility>

namespace gw::gui {

ReadText::ReadText(Look look, const QString &name, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_code(look == Look::Code), m_most(mostLines)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setProperty(m_code ? "sunken" : "prose", true);
    setFont(m_code ? theme().mono() : theme().font(Type::Body));
    setAccessibleName(name);
    setTabChangesFocus(true);
    setTextInteractionFlags(m_code ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                   : Qt::TextInteractionFlags(Qt::TextSelectableByMouse));
    setFocusPolicy(m_code ? Qt::StrongFocus : Qt::ClickFocus);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(m_most > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(m_code ? 8 : 0);
    if (m_code) {
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
    if (std::exchange(m_text, text) == text)
        return;
    if (m_code)
        setPlainText(text);
    else
        setProse(text);
    fit();
}

void ReadText::setProse(const QString &text)
{
    clear();
    QTextCharFormat prose, code;
    code.setFont(theme().mono());
    QTextCursor cursor(document());
    QStringList spans = text.split(u'`');
    if (spans.size() % 2 == 0) { // the last backtick ends nowhere: it is a letter like others
        const QString rest = u'`' + spans.takeLast();
        spans.last() += rest;
    }
    for (qsizetype i = 0; i < spans.size(); ++i)
        cursor.insertText(spans.at(i), i % 2 == 1 ? code : prose);
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
