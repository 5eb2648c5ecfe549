// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/SilenceDialog.h"

#include "base/WhenDone.h"
#include "gui/Dialogs.h"
#include "gui/Settings.h"
#include "gui/alerts/AlertModel.h"
#include "gui/alerts/RowTree.h"
#include "gui/archive/work/WorkLine.h"
#include "gui/widgets/FocusRing.h"
#include "gui/widgets/RangeSwitch.h"
#include "ui_SilenceDialog.h"

#include <QLayout>
#include <QProcessEnvironment>
#include <QStyle>

namespace gw::gui {

using services::Matcher, services::Silence, services::SilenceDraft, services::SilencePreview;

namespace {

QString environmentOf(const Session &session)
{
    return session.isOpen() ? session.profile().file + QLatin1Char('\n') + session.profile().name : QString();
}

const QStringList &quickTimes()
{
    static const QStringList times{QStringLiteral("30m"), QStringLiteral("2h"), QStringLiteral("8h"),
                                   QStringLiteral("1d")};
    return times;
}

} // namespace

SilenceDialog::SilenceDialog(Session &session, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_settings(settings),
      m_dialogs(dialogs),
      m_ui(std::make_unique<Ui::SilenceDialog>()),
      m_model(new AlertModel(this)),
      m_environment(environmentOf(session))
{
    m_ui->setupUi(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    m_again.setInterval(5000);
    connect(&m_pause, &QTimer::timeout, this, &SilenceDialog::askPreview);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (!m_pause.isActive() && !m_waiting)
            askPreview();
    });
    connect(&session, &Session::profileChanged, this, &SilenceDialog::followProfile);
    connect(&session, &Session::linkChanged, this, &SilenceDialog::written);
}

SilenceDialog::SilenceDialog(Session &session, Settings &settings, Dialogs &dialogs, const QList<Matcher> &matchers,
                             QWidget *parent)
    : SilenceDialog(session, settings, dialogs, parent)
{
    QStringList lines;
    for (const Matcher &matcher : matchers)
        lines << services::matcherText(matcher);
    m_ui->matchers->setPlainText(lines.join(QLatin1Char('\n')));
    const QString usual = QProcessEnvironment::systemEnvironment().value(QStringLiteral("USER"));
    const QString last = m_settings.get(Settings::silenceAuthor);
    m_ui->author->setText(last.isEmpty() ? usual : last);
    setWindowTitle(tr("Silence alerts on %1").arg(session.profile().name));
    m_ui->deed->setText(tr("Silence"));
    begin();
    (matchers.isEmpty() ? static_cast<QWidget *>(m_ui->matchers) : m_ui->comment)->setFocus();
}

SilenceDialog::SilenceDialog(Session &session, Settings &settings, Dialogs &dialogs, const Silence &extended,
                             QWidget *parent)
    : SilenceDialog(session, settings, dialogs, parent)
{
    m_extended = extended;
    m_ui->matchers->setPlainText(services::matcherText(extended.matchers));
    m_ui->comment->setText(extended.comment.simplified());
    setWindowTitle(tr("Extend a silence on %1").arg(session.profile().name));
    m_ui->durationName->setText(tr("Longer by"));
    m_ui->deed->setText(tr("Extend"));
    // With other matchers it would be another silence; who set it stays its author.
    m_ui->matchers->setReadOnly(true);
    m_ui->author->setText(extended.createdBy);
    m_ui->author->setEnabled(false);
    begin();
    m_ui->duration->setFocus();
    m_ui->duration->selectAll();
}

SilenceDialog::~SilenceDialog() = default;

void SilenceDialog::begin()
{
    dress();
    makeQuickTimes();
    auto *view = new RowTree(m_model, {52, 22, 26}, tr("Alerts that would be silenced"));
    view->setObjectName(QStringLiteral("previewView"));
    view->setColumnHidden(AlertModel::About, true); // there is a tool tip
    m_ui->preview->body()->addWidget(view);
    m_ui->preview->setFixedHeight(theme().scaled(28) * 4 + 2);
    setTabOrder(m_ui->comment, view);
    listen();
    new FocusRing(this);
    m_again.start();
    written();
    m_pause.stop();
    askPreview();
}

void SilenceDialog::dress()
{
    m_ui->title->setLook(Type::Body, Ink::Normal, QFont::DemiBold);
    m_ui->title->setText(windowTitle());
    for (Label *name : {m_ui->matchersName, m_ui->durationName, m_ui->authorName, m_ui->commentName, m_ui->ends})
        name->setLook(Type::Small, Ink::Muted);
    m_ui->matcherHint->setLook(Type::Caption, Ink::Muted);
    m_ui->matcherHint->setText(
        extends() ? tr("They stay: with others it would be another silence.")
                  : tr("One per line: name=value, name!=value, name=~regex or name!~regex. All of them must fit."));
    m_ui->previewTitle->setLook(Type::Small, Ink::Normal, QFont::DemiBold);
    m_ui->warnings->setLook(Type::Small, Ink::Warning);
    m_ui->refusal->setLook(Type::Small, Ink::Critical);
    auto *lock = new LockLine(m_session, m_dialogs,
                              tr("%1 is marked production and read-only: nothing is silenced there."), this);
    lock->layout()->setContentsMargins(0, 0, 0, 0);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->command), lock);
    m_ui->command->setLook(Type::Small, Ink::Muted);
    m_ui->command->setFont(theme().mono());
    m_ui->matchers->setFont(theme().mono());
    m_ui->matchers->setFixedHeight(theme().scaled(76));
    m_ui->duration->setText(QStringLiteral("2h"));
    m_ui->duration->setFixedWidth(theme().scaled(90));
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->previewTitle), new Rule(Qt::Horizontal));
    m_ui->keep->setText(tr("Close"));
    m_ui->deed->setRole(Button::Role::Primary);
}

void SilenceDialog::listen()
{
    for (QLineEdit *field : {m_ui->duration, m_ui->author, m_ui->comment})
        connect(field, &QLineEdit::textChanged, this, &SilenceDialog::written);
    connect(m_ui->matchers, &QPlainTextEdit::textChanged, this, &SilenceDialog::written);
    connect(m_ui->keep, &Button::clicked, this, &QDialog::reject);
    connect(m_ui->deed, &Button::clicked, this, &SilenceDialog::submit);
}

void SilenceDialog::makeQuickTimes()
{
    auto *quick = new RangeSwitch({tr("30 min"), tr("2 h"), tr("8 h"), tr("1 day")});
    quick->setObjectName(QStringLiteral("quickTimes"));
    quick->setAccessibleName(tr("Usual times"));
    m_ui->times->insertWidget(1, quick);
    setTabOrder(m_ui->duration, quick);
    setTabOrder(quick, m_ui->author);
    connect(quick, &RangeSwitch::chosen, this, [this](int index) { m_ui->duration->setText(quickTimes().at(index)); });
    const auto follow = [quick](const QString &text) {
        const auto index = quickTimes().indexOf(text.trimmed());
        quick->setCurrent(index < 0 ? int(quickTimes().size()) : int(index));
    };
    connect(m_ui->duration, &QLineEdit::textChanged, quick, follow);
    follow(m_ui->duration->text());
}

SilenceWish SilenceDialog::wish() const
{
    return {m_extended.id, m_ui->matchers->toPlainText(), m_ui->duration->text(), m_ui->author->text(),
            m_ui->comment->text()};
}

void SilenceDialog::written()
{
    // What was previewed is no longer what is written.
    ++m_request;
    m_allowed = false;
    m_pause.start();
    const SilenceWish now = wish();
    const bool wrongMatchers = !now.matcherList(), wrongTime = !now.time();
    for (const auto &[field, wrong] :
         {std::pair<QWidget *, bool>{m_ui->matchers, wrongMatchers}, {m_ui->duration, wrongTime}})
        if (field->property("wrong").toBool() != wrong) {
            field->setProperty("wrong", wrong);
            field->style()->unpolish(field); // the style sheet looks at the property again
            field->style()->polish(field);
        }
    const QDateTime clock = QDateTime::currentDateTimeUtc();
    const QDateTime from = extends() ? m_extended.endsAt : clock;
    m_ui->ends->setText(
        now.time() ? tr("ends %1").arg(m_session.times().moment(from.addSecs(now.time()->count()), clock)) : QString());
    m_ui->command->setText(command());
    refreshButton();
}

void SilenceDialog::askPreview()
{
    if (m_busy)
        return;
    const auto wanted = wish().draft();
    if (!wanted) {
        refuse(wanted.error().text());
        return;
    }
    host::Host *host = m_session.host();
    if (!host) {
        refuse(tr("The host does not answer, so what it would silence is not known."));
        return;
    }
    m_waiting = true;
    whenDone(host->call(host::methods::silencePreview, *wanted), this,
             [this, request = ++m_request](const Result<SilencePreview> &answer) {
                 if (request != m_request)
                     return;
                 m_waiting = false;
                 if (answer)
                     showPreview(*answer);
                 else
                     refuse(tr("What it would silence is not known. %1").arg(answer.error().text()));
             });
}

void SilenceDialog::showPreview(const SilencePreview &preview)
{
    m_allowed = !preview.refusal;
    m_model->set(preview.matches, {}, m_session.times());
    m_ui->previewTitle->setText(
        tr("Matches %1 of %2 present alerts")
            .arg(formatCount(preview.matches.size()), formatCount(preview.matches.size() + preview.others)));
    m_ui->preview->setVisible(!preview.matches.isEmpty());
    m_ui->warnings->setText(preview.warnings.join(QLatin1Char('\n')));
    m_ui->warnings->setVisible(!preview.warnings.isEmpty());
    m_ui->refusal->setText(preview.refusal ? preview.refusal->text() : QString());
    m_ui->refusal->setVisible(preview.refusal.has_value());
    refreshButton();
}

void SilenceDialog::refuse(const QString &text)
{
    m_allowed = false;
    m_model->set({}, {}, m_session.times());
    m_ui->previewTitle->setText(tr("What it matches is not known yet"));
    m_ui->preview->hide();
    m_ui->warnings->hide();
    m_ui->refusal->setText(text);
    m_ui->refusal->show();
    refreshButton();
}

void SilenceDialog::followProfile()
{
    if (environmentOf(m_session) != m_environment)
        reject(); // it was meant for another environment
    else
        refreshButton();
}

void SilenceDialog::refreshButton()
{
    m_ui->deed->setEnabled(m_allowed && !m_busy && !m_session.isReadOnly() && m_session.host());
}

void SilenceDialog::setBusy(bool busy)
{
    m_busy = busy;
    refreshButton();
}

void SilenceDialog::submit()
{
    const auto wanted = wish().draft();
    host::Host *host = m_session.host();
    if (!wanted || !host || !m_allowed || m_busy || m_session.isReadOnly())
        return;
    setBusy(true);
    const QString author = m_ui->author->text().trimmed();
    whenDone(host->call(host::methods::silencePut, *wanted), this, [this, author](const Result<Silence> &answer) {
        setBusy(false);
        if (!answer) {
            refuse(tr("It was not set. %1").arg(answer.error().text()));
            return;
        }
        if (!extends())
            m_settings.set(Settings::silenceAuthor, author);
        Q_EMIT silenced(*answer);
        accept();
    });
}

} // namespace gw::gui
