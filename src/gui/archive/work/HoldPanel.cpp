// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/HoldPanel.h"

#include "gui/Dialogs.h"
#include "gui/alerts/RowTree.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/work/Fields.h"
#include "gui/archive/work/HoldModel.h"
#include "gui/archive/work/HoldPreview.h"
#include "gui/archive/work/Wish.h"
#include "gui/archive/work/WorkLine.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/StateNote.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QProcessEnvironment>
#include <QStackedWidget>

namespace gw::gui {
namespace {

constexpr double longestHold = 36'500;

} // namespace

HoldPanel::HoldPanel(Session &session, Dialogs &dialogs, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_dialogs(dialogs),
      m_model(new HoldModel(this)),
      m_preview(new HoldPreview(session, this)),
      m_view(new RowTree(m_model, {50, 24, 26}, tr("Holds"))),
      m_state(new StateNote),
      m_stack(new QStackedWidget),
      m_notice(new NoticeLine),
      m_lock(new LockLine(session, dialogs)),
      m_form(new QWidget),
      m_pattern(new QLineEdit),
      m_reason(new QLineEdit),
      m_days(new DaysField(longestHold)),
      m_matches(new Label(Type::Small, Ink::Muted)),
      m_add(new Button(tr("Add…"), Button::Role::Plain)),
      m_remove(new Button(tr("Remove…"), Button::Role::Danger)),
      m_submit(new Button(tr("Hold"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("holdPanel"));
    makeHeaderLine();
    m_view->setObjectName(QStringLiteral("holdView"));
    m_view->setRootIsDecorated(false);
    makeForm();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    body()->addWidget(m_notice);
    body()->addWidget(m_form);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_lock);
    setMinimumHeight(theme().scaled(150));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HoldPanel::refresh);
    connect(m_preview, &HoldPreview::changed, this, &HoldPanel::refreshForm);
    connect(m_state, &StateNote::deedPressed, this, [this] { m_list.answer() && *m_list.answer() ? add() : askNow(); });
    connect(&session, &Session::linkChanged, this, [this] {
        m_list.drop();
        m_busy = false;
        if (isVisible())
            askNow();
        refresh();
    });
    connect(&session, &Session::profileChanged, this, [this] {
        m_list.forget();
        m_model->set({}, m_session.times(), {});
        refresh();
    });
    refresh();
}

QHBoxLayout *HoldPanel::makeHeaderLine()
{
    QHBoxLayout *row = makeHeader(tr("Holds"));
    auto *close = new Button(QString(), Button::Role::Flat);
    close->setIconName(QStringLiteral("cross"));
    close->setAccessibleName(tr("Close the holds"));
    close->setToolTip(tr("Close the holds (Esc)"));
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setObjectName(QStringLiteral("holdAdd"));
    m_remove->setObjectName(QStringLiteral("holdRemove"));
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addWidget(close);
    connect(close, &Button::clicked, this, &HoldPanel::closed);
    connect(m_add, &Button::clicked, this, &HoldPanel::add);
    connect(m_remove, &Button::clicked, this, &HoldPanel::askToRemove);
    return row;
}

void HoldPanel::makeForm()
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(14, 7, 8, 7);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_pattern->setObjectName(QStringLiteral("holdPattern"));
    m_pattern->setAccessibleName(tr("Name, shell pattern, path or directory of the files to keep"));
    m_pattern->setPlaceholderText(tr("Pattern: primary-w1-* or a path"));
    m_pattern->setFont(theme().mono());
    m_pattern->setLayoutDirection(Qt::LeftToRight);
    m_reason->setObjectName(QStringLiteral("holdReason"));
    m_reason->setAccessibleName(tr("Why they are kept"));
    m_reason->setPlaceholderText(tr("Reason: evidence of an incident"));
    m_days->setObjectName(QStringLiteral("holdDays"));
    m_days->setAccessibleName(tr("How many days; 0: until it is removed"));
    m_days->setSpecialValueText(tr("until removed"));
    m_days->setFixedWidth(theme().scaled(124));
    m_submit->setObjectName(QStringLiteral("holdSubmit"));
    m_matches->setObjectName(QStringLiteral("holdMatches"));
    m_matches->setWordWrap(true);
    row->addWidget(m_pattern, 3);
    row->addWidget(m_reason, 3);
    row->addWidget(m_days);
    row->addWidget(m_submit);
    column->addLayout(row);
    column->addWidget(m_matches);
    column->addWidget(new Rule(Qt::Horizontal));
    m_form->hide();
    connect(m_pattern, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_preview->ask(text.trimmed(), m_directories); });
    connect(m_reason, &QLineEdit::textChanged, this, &HoldPanel::refreshForm);
    for (QLineEdit *field : {m_pattern, m_reason})
        connect(field, &QLineEdit::returnPressed, this, &HoldPanel::submit);
    connect(m_submit, &Button::clicked, this, &HoldPanel::submit);
}

void HoldPanel::askNow()
{
    if (host::Host *host = m_session.host(); host && !m_busy)
        m_list.ask(host->call(host::methods::holdList, {}),
                   [this](const Result<host::Holds> &answer) { take(answer); });
}

void HoldPanel::take(const Result<host::Holds> &answer)
{
    m_list.keep(answer);
    m_model->set(answer ? answer->holds : QList<golden::Hold>(), m_session.times(), QDateTime::currentDateTimeUtc());
    refresh();
}

void HoldPanel::add()
{
    m_form->show();
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
    refreshForm();
}

QString HoldPanel::command() const
{
    return QStringLiteral("goldwatchctl golden hold add %1 --reason %2")
               .arg(shellWord(m_pattern->text().trimmed()), shellWord(m_reason->text().trimmed())) +
           (m_days->value() > 0 ? QStringLiteral(" --days ") + daysText(m_days->value()) : QString());
}

void HoldPanel::change(const QFuture<Result<host::Holds>> &call, const QString &done)
{
    m_busy = true;
    m_list.ask(call, [this, done](const Result<host::Holds> &answer) {
        m_busy = false;
        if (!answer) {
            m_notice->showError(answer.error().text());
            return refresh();
        }
        m_notice->showDone(!answer->added    ? done
                           : answer->matches ? tr("Held: %1 files now").arg(formatCount(*answer->matches))
                                             : tr("Held; how many files that are could not be counted"));
        if (answer->added) {
            m_pattern->clear();
            m_reason->clear();
            m_form->hide();
            m_view->setFocus(Qt::OtherFocusReason);
        }
        take(answer);
        Q_EMIT held();
    });
    refresh();
}

void HoldPanel::submit()
{
    if (!m_submit->isEnabled() || !m_form->isVisible())
        return;
    const auto days = m_days->value() > 0 ? std::optional(m_days->value()) : std::nullopt;
    const QString by = QProcessEnvironment::systemEnvironment().value(QStringLiteral("USER"));
    change(m_session.host()->call(host::methods::holdAdd,
                                  {m_pattern->text().trimmed(), m_reason->text().trimmed(), by, days}),
           {});
}

void HoldPanel::askToRemove()
{
    const golden::Hold *hold = m_model->hold(m_view->currentIndex());
    if (!hold || !m_remove->isEnabled())
        return;
    m_dialogs.ask(this,
                  {tr("Remove the hold on %1?").arg(hold->pattern),
                   tr("%1. Its files may be archived and cleaned up again; nothing is removed now.").arg(hold->reason),
                   tr("Keep the hold"), tr("Remove the hold"),
                   QStringLiteral("goldwatchctl golden hold remove %1").arg(hold->id)},
                  [this, id = hold->id, pattern = hold->pattern] {
                      if (host::Host *host = m_session.host(); host && !m_busy)
                          change(host->call(host::methods::holdRemove, {id}), tr("No longer held: %1").arg(pattern));
                  });
}

void HoldPanel::refresh()
{
    const bool any = m_model->rowCount() > 0;
    const bool may = m_session.host() && !m_session.isReadOnly() && !m_busy;
    m_stack->setCurrentIndex(any ? 0 : 1);
    m_add->setEnabled(m_session.host());
    m_remove->setEnabled(may && m_model->hold(m_view->currentIndex()));
    m_remove->setToolTip(m_session.isReadOnly() ? tr("The environment is read-only")
                         : any                  ? tr("Ends the chosen hold")
                                                : tr("There are no holds"));
    note()->setText(any ? tr("%1 hold(s)", nullptr, m_model->rowCount()).arg(formatCount(m_model->rowCount()))
                        : QString());
    const auto &answer = m_list.answer();
    if (answer && !*answer)
        m_state->say(Meaning::Warning, answer->error().what,
                     tr("%1. Nothing is cleaned up while holds cannot be read.").arg(answer->error().text()),
                     tr("Try again"));
    else if (!m_session.host())
        m_state->say(Meaning::Unknown, tr("The host does not answer"),
                     tr("The holds are listed as soon as it does. %1").arg(m_session.linkText()));
    else if (!answer)
        m_state->say(Meaning::Unknown, tr("Looking…"), {});
    else
        m_state->say(Meaning::Info, tr("Nothing is held"),
                     tr("A hold keeps golden files from being archived or cleaned up, whatever their age: evidence of "
                        "an incident."),
                     m_form->isVisibleTo(this) ? QString() : tr("Add a hold…"));
    refreshForm();
}

void HoldPanel::refreshForm()
{
    const QString pattern = m_pattern->text().trimmed();
    const bool may = m_session.host() && !m_session.isReadOnly() && !m_busy;
    const auto &matches = m_preview->matches();
    m_submit->setEnabled(may && !pattern.isEmpty() && !m_reason->text().trimmed().isEmpty());
    m_submit->setToolTip(m_session.isReadOnly()  ? tr("The environment is read-only")
                         : m_submit->isEnabled() ? command().toHtmlEscaped()
                                                 : tr("A pattern and a reason are needed"));
    m_matches->setInk(m_preview->error() || (matches && *matches == 0) ? Ink::Warning : Ink::Muted);
    m_matches->setText(
        pattern.isEmpty()
            ? tr("A name where it has no slash, else a path or a directory above it; * and ? stand for others.")
        : m_preview->error()        ? tr("What it holds is not known. %1").arg(m_preview->error()->text())
        : m_preview->isBusy()       ? tr("Counting…")
        : !matches                  ? tr("What it holds is not known: the host does not answer.")
        : m_preview->isLowerBound() ? tr("Holds at least %1 golden files now.").arg(formatCount(*matches))
        : *matches == 0
            ? tr("Holds no golden file now. Look at the pattern again.")
            : tr("Holds %1 golden file(s) now.", nullptr, pluralCount(*matches)).arg(formatCount(*matches)));
}

void HoldPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    askNow();
}

} // namespace gw::gui
