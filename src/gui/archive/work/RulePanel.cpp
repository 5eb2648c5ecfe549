// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/RulePanel.h"

#include "base/WhenDone.h"
#include "gui/Dialogs.h"
#include "gui/alerts/RowTree.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/work/RuleModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/StateNote.h"

#include "golden/diff/IgnoreFile.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {

RulePanel::RulePanel(Session &session, Dialogs &dialogs, QWidget *parent)
    : Panel(parent),
      m_session(session),
      m_dialogs(dialogs),
      m_model(new RuleModel(this)),
      m_view(new RowTree(m_model, {44, 14, 20, 22}, tr("Ignore rules"))),
      m_state(new StateNote),
      m_stack(new QStackedWidget),
      m_notice(new NoticeLine),
      m_form(new QWidget),
      m_pointer(new QLineEdit),
      m_skill(new QLineEdit),
      m_owner(new QLineEdit),
      m_reason(new QLineEdit),
      m_add(new Button(tr("Add…"), Button::Role::Plain)),
      m_remove(new Button(tr("Remove…"), Button::Role::Danger)),
      m_submit(new Button(tr("Ignore"), Button::Role::Primary))
{
    setObjectName(QStringLiteral("rulePanel"));
    makeHeaderLine();
    m_view->setObjectName(QStringLiteral("ruleView"));
    m_view->setRootIsDecorated(false);
    makeForm();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    body()->addWidget(m_notice);
    body()->addWidget(m_form);
    body()->addWidget(m_stack, 1);
    setMinimumHeight(theme().scaled(150));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulePanel::refresh);
    connect(m_state, &StateNote::deedPressed, this, [this] { m_answer && *m_answer ? add({}) : askNow(); });
    connect(&session, &Session::profileChanged, this, [this] {
        ++m_generation;
        m_busy = false;
        m_answer.reset();
        m_model->set({}, m_session.times(), {});
        if (isVisible())
            askNow();
        refresh();
    });
    refresh();
}

void RulePanel::makeHeaderLine()
{
    QHBoxLayout *row = makeHeader(tr("Rules"));
    auto *close = new Button(QString(), Button::Role::Flat);
    close->setIconName(QStringLiteral("cross"));
    close->setAccessibleName(tr("Close the rules"));
    close->setToolTip(tr("Close the rules (Esc)"));
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setObjectName(QStringLiteral("ruleAdd"));
    m_remove->setObjectName(QStringLiteral("ruleRemove"));
    for (Button *button : {m_add, m_remove, close})
        row->addWidget(button);
    connect(close, &Button::clicked, this, &RulePanel::closed);
    connect(m_add, &Button::clicked, this, [this] { add({}); });
    connect(m_remove, &Button::clicked, this, &RulePanel::askToRemove);
}

void RulePanel::makeForm()
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(14, 7, 8, 7);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto field = [this, row](QLineEdit *edit, const char *name, const QString &says, const QString &hint,
                                   int share) {
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(says);
        edit->setPlaceholderText(hint);
        row->addWidget(edit, share);
        connect(edit, &QLineEdit::textChanged, this, &RulePanel::refresh);
        connect(edit, &QLineEdit::returnPressed, this, &RulePanel::submit);
    };
    field(m_pointer, "rulePointer", tr("Name of a field, or a pointer; * stands for any one part"),
          tr("trace_id or /steps/*/output/trace_id"), 3);
    field(m_skill, "ruleSkill", tr("Only in steps of this skill; empty: in any"), tr("Any skill"), 1);
    field(m_reason, "ruleReason", tr("Why the field may differ"), tr("Reason: set by the proxy"), 3);
    field(m_owner, "ruleOwner", tr("Who answers for it"), tr("Owner"), 1);
    m_pointer->setFont(theme().mono());
    m_pointer->setLayoutDirection(Qt::LeftToRight);
    m_owner->setText(QProcessEnvironment::systemEnvironment().value(QStringLiteral("USER")));
    m_submit->setObjectName(QStringLiteral("ruleSubmit"));
    row->addWidget(m_submit);
    connect(m_submit, &Button::clicked, this, &RulePanel::submit);
    column->addLayout(row);
    column->addWidget(new Rule(Qt::Horizontal));
    m_form->hide();
}

void RulePanel::askNow()
{
    if (m_session.isOpen() && !m_busy)
        work({}, {});
}

void RulePanel::work(const Change &change, const QString &done)
{
    m_busy = change != nullptr;
    const QString path = golden::IgnoreFile::pathFor(m_session.profile().name);
    whenDone(QtConcurrent::run([path, change]() -> Result<Rules> {
                 golden::IgnoreFile file(path);
                 if (const auto changed = change ? change(file) : Result<void>(); !changed)
                     return Failure(changed.error());
                 return file.rules();
             }),
             this, [this, done, generation = ++m_generation](const Result<Rules> &rules) {
                 if (generation == m_generation)
                     take(rules, done);
             });
    refresh();
}

void RulePanel::take(const Result<Rules> &rules, const QString &done)
{
    m_busy = false;
    if (!rules && !done.isEmpty()) {
        m_notice->showError(rules.error().text());
        return refresh();
    }
    m_answer = rules;
    m_model->set(rules.value_or(Rules()), m_session.times(), QDateTime::currentDateTimeUtc());
    if (!done.isEmpty()) {
        m_notice->showDone(done);
        m_pointer->clear();
        m_skill->clear();
        m_reason->clear();
        m_form->hide();
        m_view->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    }
    refresh();
}

void RulePanel::add(const QString &pointer)
{
    static const QRegularExpression step(QStringLiteral("^/steps/\\d+/"));
    if (!pointer.isEmpty())
        m_pointer->setText(QString(pointer).replace(step, QStringLiteral("/steps/*/")));
    m_notice->hide();
    m_form->show();
    (pointer.isEmpty() ? m_pointer : m_reason)->setFocus(Qt::ShortcutFocusReason);
    refresh();
}

QString RulePanel::command() const
{
    const QString skill = m_skill->text().trimmed();
    return QStringLiteral("goldwatchctl golden ignore add %1 --reason %2 --owner %3")
               .arg(shellWord(m_pointer->text().trimmed()), shellWord(m_reason->text().trimmed()),
                    shellWord(m_owner->text().trimmed())) +
           (skill.isEmpty() ? QString() : QStringLiteral(" --skill ") + shellWord(skill));
}

void RulePanel::submit()
{
    if (!m_submit->isEnabled() || !m_form->isVisible())
        return;
    golden::IgnoreRule rule;
    rule.pointer = m_pointer->text().trimmed();
    rule.skill = m_skill->text().trimmed();
    rule.owner = m_owner->text().trimmed();
    rule.reason = m_reason->text().trimmed();
    work(
        [rule](golden::IgnoreFile &file) {
            const auto added = file.add(rule);
            return added ? Result<void>() : Failure(added.error());
        },
        tr("Ignored from now on, and listed all the same: %1").arg(rule.pointer));
}

void RulePanel::askToRemove()
{
    const golden::IgnoreRule *rule = m_model->rule(m_view->currentIndex());
    if (!rule || !m_remove->isEnabled())
        return;
    m_dialogs.ask(this,
                  {tr("Let %1 count again?").arg(rule->pointer),
                   tr("%1. Where it differs, files differ from now on.").arg(rule->reason), tr("Keep the rule"),
                   tr("Remove the rule"), QStringLiteral("goldwatchctl golden ignore remove %1").arg(rule->id)},
                  [this, id = rule->id, pointer = rule->pointer] {
                      if (m_session.isOpen() && !m_busy)
                          work(
                              [id](golden::IgnoreFile &file) {
                                  const auto removed = file.remove(id);
                                  return removed ? Result<void>() : Failure(removed.error());
                              },
                              tr("Counts again: %1").arg(pointer));
                  });
}

void RulePanel::refresh()
{
    const bool any = m_model->rowCount() > 0, open = m_session.isOpen() && !m_busy;
    const auto isGiven = [](const QLineEdit *field) { return !field->text().trimmed().isEmpty(); };
    m_stack->setCurrentIndex(any ? 0 : 1);
    m_add->setEnabled(m_session.isOpen());
    m_remove->setEnabled(open && m_model->rule(m_view->currentIndex()));
    m_remove->setToolTip(any ? tr("Ends the chosen rule") : tr("There are no rules"));
    m_submit->setEnabled(open && isGiven(m_pointer) && isGiven(m_owner) && isGiven(m_reason));
    m_submit->setToolTip(m_submit->isEnabled() ? command().toHtmlEscaped()
                                               : tr("A field, an owner and a reason are needed"));
    note()->setText(any ? tr("%1 rule(s)", nullptr, m_model->rowCount()).arg(formatCount(m_model->rowCount()))
                        : QString());
    if (m_answer && !*m_answer)
        m_state->say(Meaning::Warning, m_answer->error().what,
                     tr("%1. Nothing is compared while the rules cannot be read.").arg(m_answer->error().text()),
                     tr("Try again"));
    else if (!m_answer)
        m_state->say(Meaning::Unknown, tr("Looking…"), {});
    else
        m_state->say(Meaning::Info, tr("Every difference counts that is no time"),
                     tr("A rule lets a field differ, with an owner and a reason. What it ignores is listed as noise."),
                     m_form->isVisibleTo(this) ? QString() : tr("Add a rule…"));
}

void RulePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    askNow();
}

} // namespace gw::gui
