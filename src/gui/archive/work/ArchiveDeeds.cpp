// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/ArchiveDeeds.h"

#include "gui/alerts/RowTree.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/archive/PlacePanel.h"
#include "gui/archive/work/ForecastPanel.h"
#include "gui/archive/work/HoldPanel.h"
#include "gui/archive/work/RulePanel.h"
#include "gui/archive/work/TrashPanel.h"
#include "gui/archive/work/WorkBar.h"
#include "gui/archive/work/WorkDesk.h"
#include "gui/archive/work/WorkPanel.h"
#include "gui/widgets/Button.h"

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int mostEntries = 10'000; // chosen one by one; a pattern names more

} // namespace

ArchiveDeeds::ArchiveDeeds(Session &session, Dialogs &dialogs, PlacePanel &places, GoldenPanel &files,
                           std::function<void(QWidget *)> show, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_places(places),
      m_files(files),
      m_show(std::move(show)),
      m_desk(new WorkDesk(session, dialogs)),
      m_bar(new WorkBar)
{
    connect(&places, &PlacePanel::changed, this, [this] {
        m_desk->setPlaces(m_places.places());
        refresh();
    });
    connect(m_desk, &WorkDesk::worked, &places, &PlacePanel::askNow);
    connect(work(), &WorkPanel::changed, this, &ArchiveDeeds::refresh);
    connect(&session, &Session::linkChanged, this, &ArchiveDeeds::refresh);
    connect(files.pages(), &GoldenPages::restarted, this, &ArchiveDeeds::refresh);
    connect(m_bar->archive(), &Button::clicked, this, &ArchiveDeeds::archive);
    connect(m_bar->cleanUp(), &Button::clicked, this, &ArchiveDeeds::cleanUp);
    connect(m_bar->verify(), &Button::clicked, this, &ArchiveDeeds::verify);
    connect(m_bar->restore(), &Button::clicked, this, &ArchiveDeeds::restore);
    connect(m_bar->running(), &Button::clicked, this, &ArchiveDeeds::showWork);
    connect(m_bar->trash(), &Button::clicked, this, &ArchiveDeeds::showTrash);
    connect(m_bar->holds(), &Button::clicked, this, &ArchiveDeeds::showHolds);
    connect(m_bar->forecast(), &Button::clicked, this, &ArchiveDeeds::showForecast);
    refresh();
}

WorkPanel *ArchiveDeeds::work() const { return m_desk->work(); }

bool ArchiveDeeds::isWorking() const { return m_desk->work()->stage() == WorkPanel::Stage::Working; }

void ArchiveDeeds::begin(const Wish &wish, const QString &remark)
{
    work()->begin(wish, remark);
    showWork();
}

void ArchiveDeeds::archive()
{
    Wish wish;
    wish.days = m_session.profile().retention.days;
    begin(wish);
}

void ArchiveDeeds::cleanUp()
{
    Wish wish;
    wish.deed = Deed::CleanUp;
    wish.days = m_session.profile().retention.days;
    begin(wish);
}

void ArchiveDeeds::verify()
{
    Wish wish;
    wish.deed = Deed::Verify;
    if (const Place &place = m_files.place(); place.isArchive() && !place.pathBytes)
        wish.archives = {place.path};
    begin(wish);
}

Place ArchiveDeeds::archiveToRestore() const
{
    if (m_files.place().isArchive())
        return m_files.place();
    const auto &places = m_places.places();
    if (!places || places->archives.isEmpty())
        return {};
    const auto newest = std::ranges::max_element(places->archives, {}, &host::ArchivePlace::modified);
    return {Place::Kind::Archive, newest->path, newest->pathBytes, newest->path};
}

QList<QByteArray> ArchiveDeeds::chosenEntries(QString &remark) const
{
    QList<QByteArray> names;
    if (!m_files.place().isArchive())
        return names;
    for (const QItemSelectionRange &range : m_files.table()->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const golden::CatalogEntry *entry = m_files.model()->entry(row);
            if (!entry || names.size() >= mostEntries) {
                remark = tr("More entries are chosen than can be named one by one. The plan is about all of them; "
                            "a pattern names some.");
                return {};
            }
            names << entry->nameBytes.value_or(entry->name.toUtf8());
        }
    return names;
}

void ArchiveDeeds::restore()
{
    Wish wish;
    wish.deed = Deed::Restore;
    wish.archive = archiveToRestore();
    if (wish.archive.kind == Place::Kind::None)
        return;
    QString remark;
    wish.entries = chosenEntries(remark);
    begin(wish, remark);
}

void ArchiveDeeds::showWork()
{
    m_show(m_desk);
    m_desk->bringUp(work());
    work()->focusFirst();
}

void ArchiveDeeds::showTrash()
{
    m_show(m_desk);
    m_desk->bringUp(m_desk->trash());
    m_desk->trash()->view()->setFocus(Qt::OtherFocusReason);
}

void ArchiveDeeds::showHolds()
{
    m_show(m_desk);
    m_desk->bringUp(m_desk->holds());
    m_desk->holds()->view()->setFocus(Qt::OtherFocusReason);
}

void ArchiveDeeds::addHold()
{
    showHolds();
    m_desk->holds()->add();
}

void ArchiveDeeds::showRules()
{
    m_show(m_desk);
    m_desk->bringUp(m_desk->rules());
    m_desk->rules()->view()->setFocus(Qt::OtherFocusReason);
}

void ArchiveDeeds::ignore(const QString &pointer)
{
    showRules();
    m_desk->rules()->add(pointer);
}

void ArchiveDeeds::showForecast()
{
    m_show(m_desk);
    m_desk->bringUp(m_desk->forecast());
    m_desk->forecast()->focusFirst();
}

void ArchiveDeeds::apply()
{
    showWork();
    work()->apply();
}

void ArchiveDeeds::refresh()
{
    m_bar->running()->setIconName(work()->stage() == WorkPanel::Stage::Done ? QStringLiteral("check")
                                                                            : QStringLiteral("run"));
    m_bar->setRunning(work()->shortText());
    const bool connected = m_session.host(), busy = isWorking();
    const bool archives = archiveToRestore().kind != Place::Kind::None;
    const QString why = !connected ? tr("The host does not answer")
                        : busy     ? tr("Something is under way; one thing is done at a time")
                                   : QString();
    for (Button *button : {m_bar->archive(), m_bar->cleanUp(), m_bar->verify(), m_bar->restore()}) {
        button->setEnabled(connected && !busy);
        button->setToolTip(why);
    }
    if (!archives) {
        m_bar->restore()->setEnabled(false);
        if (why.isEmpty())
            m_bar->restore()->setToolTip(tr("There are no archives"));
    } else if (why.isEmpty()) {
        m_bar->restore()->setToolTip(m_files.place().isArchive() ? tr("From the archive that is open")
                                                                 : tr("From the newest archive"));
    }
}

} // namespace gw::gui
