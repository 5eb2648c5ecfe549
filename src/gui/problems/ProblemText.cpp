// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/ProblemText.h"

#include "gui/Theme.h"
#include "gui/Words.h"
#include "gui/problems/ProblemModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/FocusRing.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>

namespace gw::gui {

ProblemText::ProblemText(Extent extent, QWidget *parent) : QTextEdit(parent), m_extent(extent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setAccessibleName(tr("What the problem rests on"));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // hashes and paths have no blanks
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(0);
    if (extent == Extent::Evidence)
        setViewportMargins(14, 8, 8, 8);
    connect(&theme(), &Theme::changed, this, &ProblemText::write);
}

QString ProblemText::plain(const QModelIndex &problem)
{
    const auto severity = health::Severity(problem.data(ProblemModel::SeverityRole).toInt());
    QStringList lines{Words::of(severity) + QLatin1Char(' ') + problem.data().toString()};
    if (const QString when = problem.data(ProblemModel::SinceTextRole).toString(); !when.isEmpty())
        lines += when;
    for (const QString &evidence : problem.data(ProblemModel::EvidenceRole).toStringList())
        lines += QStringLiteral("  ") + evidence;
    return lines.join(QLatin1Char('\n'));
}

void ProblemText::show(const QModelIndex &problem)
{
    m_plain = problem.isValid() ? plain(problem) : QString();
    const QString summary = problem.data().toString();
    const QStringList evidence = problem.data(ProblemModel::EvidenceRole).toStringList();
    // "2 min ago" goes on by itself; writing it anew each time would lose what is selected.
    if (summary == m_summary && evidence == m_evidence)
        return;
    m_summary = summary;
    m_evidence = evidence;
    m_when = problem.isValid() ? Words::explain(health::Severity(problem.data(ProblemModel::SeverityRole).toInt())) +
                                     QLatin1Char('\n') + problem.data(ProblemModel::SinceTextRole).toString()
                               : QString();
    write();
}

void ProblemText::write()
{
    clear();
    QTextCursor cursor(document());
    const auto add = [&](const QString &text, const QFont &font, const QColor &colour, int above) {
        QTextBlockFormat block;
        block.setTopMargin(document()->isEmpty() ? 0 : above);
        QTextCharFormat format;
        format.setFont(font);
        format.setForeground(colour);
        if (document()->isEmpty())
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block, format);
        cursor.insertText(text, format);
    };
    if (m_extent == Extent::Everything) {
        add(m_summary, theme().font(Type::Verdict, QFont::DemiBold), gui::palette().text, 0);
        add(m_when, theme().font(Type::Small), gui::palette().muted, 4);
    }
    for (const QString &evidence : m_evidence)
        add(evidence, theme().mono(), gui::palette().text, 6);
    moveCursor(QTextCursor::Start);
    // Its height follows its text, and by then it would stand where the cursor once had to be.
    QMetaObject::invokeMethod(this, [this] { verticalScrollBar()->setValue(0); }, Qt::QueuedConnection);
}

int ProblemText::heightFor(int width) const
{
    if (m_evidence.isEmpty())
        return 0;
    const QMargins around = viewportMargins();
    const std::unique_ptr<QTextDocument> laid(document()->clone()); // ours has the width of the widget
    laid->setTextWidth(width - around.left() - around.right());
    return int(std::ceil(laid->size().height())) + around.top() + around.bottom();
}

void ProblemText::copyAll() const { QGuiApplication::clipboard()->setText(m_plain); }

void ProblemText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection())
        copyAll();
    else
        QTextEdit::keyPressEvent(event);
}

void ProblemText::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the selection"), this, &QTextEdit::copy)->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Copy the problem"), this, &ProblemText::copyAll);
    menu->addAction(tr("Select all"), this, &QTextEdit::selectAll);
    menu->popup(event->globalPos());
}

ProblemDialog::ProblemDialog(const QModelIndex &problem, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("problemDialog"));
    setWindowTitle(problem.data().toString());
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new ProblemText(ProblemText::Extent::Everything);
    text->show(problem);
    auto *copy = new Button(tr("Copy"), Button::Role::Plain), *close = new Button(tr("Close"), Button::Role::Plain);
    copy->setIconName(QStringLiteral("copy"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(text, 1);
    column->addLayout(buttons);
    connect(copy, &Button::clicked, text, &ProblemText::copyAll);
    connect(close, &Button::clicked, this, &QDialog::reject);
    new FocusRing(this);
    resize(theme().scaled(720), theme().scaled(400));
    text->setFocus();
}

} // namespace gw::gui
