// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel does with silences: make, extend, end.
#include "base/WhenDone.h"
#include "gui/Dialogs.h"
#include "gui/alerts/AlertModel.h"
#include "gui/alerts/AlertPanel.h"
#include "gui/alerts/RowTree.h"
#include "gui/alerts/SilenceDialog.h"
#include "gui/alerts/SilenceModel.h"
#include "gui/widgets/NoticeLine.h"

namespace gw::gui {

using services::Silence, services::SilenceState;

void AlertPanel::silence()
{
    if (!m_session.host())
        return;
    const bool fromAlert = page() == Page::Alerts && m_alertView->currentIndex().isValid();
    open(new SilenceDialog(m_session, m_settings, m_dialogs,
                           fromAlert ? m_alerts->matchers(m_alertView->currentIndex()) : QList<services::Matcher>(),
                           window()));
}

void AlertPanel::extend()
{
    const Silence *chosen = chosenSilence();
    if (chosen && chosen->state != SilenceState::Expired && m_session.host())
        open(new SilenceDialog(m_session, m_settings, m_dialogs, *chosen, window()));
}

void AlertPanel::open(SilenceDialog *dialog)
{
    // One at a time: a second press brings up what is being filled in.
    if (m_dialog) {
        delete dialog;
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = dialog;
    connect(dialog, &SilenceDialog::silenced, this, [this](const Silence &silence) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_notice->showDone(
            tr("Silenced until %1: %2")
                .arg(m_session.times().moment(silence.endsAt, now), services::matcherText(silence.matchers)));
        m_watch.askNow();
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // not modal: the emergency stop stays within reach
}

const Silence *AlertPanel::chosenSilence()
{
    if (page() != Page::Silences)
        showPage(Page::Silences);
    const Silence *chosen = m_silences->silence(m_silenceView->currentIndex());
    if (!chosen)
        m_notice->showError(tr("No silence is chosen: choose one in the list first"));
    return chosen;
}

bool AlertPanel::isReadOnly()
{
    if (!m_session.isReadOnly())
        return false;
    m_notice->showError(tr("%1 is read-only, so the silence stays. The lock in the strip above allows changes.")
                            .arg(m_session.profile().name));
    return true;
}

void AlertPanel::askToEnd()
{
    const Silence *chosen = chosenSilence();
    if (!chosen || chosen->state == SilenceState::Expired || isReadOnly())
        return;
    const Silence silence = *chosen;
    const auto held = m_watch.heldBy(silence.id);
    QString text = tr("%1, set by %2: %3")
                       .arg(services::matcherText(silence.matchers), silence.createdBy, silence.comment.simplified());
    text += QLatin1Char('\n');
    if (!held)
        text += tr("Which alerts it holds back is not known.");
    else if (held->isEmpty())
        text += tr("It holds no present alert back.");
    else
        text += tr("%n alert(s) are told again at once, among them %1.", nullptr, int(held->size()))
                    .arg(services::summaryOf(held->first()));
    m_dialogs.ask(this,
                  {tr("End the silence on %1 now?").arg(m_session.profile().name), text, tr("Keep the silence"),
                   tr("End it"), QStringLiteral("goldwatchctl silence expire %1").arg(silence.id)},
                  [this, silence] { end(silence); });
}

void AlertPanel::end(const Silence &silence)
{
    host::Host *host = m_session.host();
    if (!host) {
        m_notice->showError(tr("The host does not answer: the silence stays"));
        return;
    }
    const QString what = services::matcherText(silence.matchers);
    whenDone(host->call(host::methods::silenceExpire, host::SilenceId{silence.id}), this,
             [this, what](const Result<Silence> &answer) {
                 if (answer)
                     m_notice->showDone(tr("The silence has ended: %1").arg(what));
                 else
                     m_notice->showError(tr("The silence stays. %1").arg(answer.error().text()));
                 m_watch.askNow();
             });
}

} // namespace gw::gui
