// SPDX-License-Identifier: GPL-3.0-or-later
// The store of the environment and what is read from it.
#include "gui/incidents/IncidentDesk.h"

#include "base/WhenDone.h"
#include "gui/incidents/IncidentWork.h"

#include "incident/Surroundings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int readAgainMs = 10'000, leasesMs = 3000;

/// goldwatchctl as a shell finds it, else the one beside this program, with what picks the environment.
QStringList programWords(const environment::Profile &profile)
{
    const QString name = QStringLiteral("goldwatchctl"), found = QStandardPaths::findExecutable(name);
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    const bool same = QFileInfo(found).canonicalFilePath() == QFileInfo(beside).canonicalFilePath();
    QStringList words(!QFileInfo::exists(beside) || same ? name : beside);
    if (QFileInfo(profile.file).absolutePath() == environment::profileDirectory())
        words << QStringLiteral("--env") << QFileInfo(profile.file).completeBaseName();
    else if (!profile.file.isEmpty())
        words << QStringLiteral("--env-file") << QFileInfo(profile.file).absoluteFilePath();
    return words;
}

} // namespace

struct IncidentDesk::Found
{
    Result<store::Place> place;
    Result<environment::Profile> profile;
    playbook::Values values;
    Result<playbook::Library> library;
};

IncidentDesk::IncidentDesk(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainMs);
    connect(&m_again, &QTimer::timeout, this, &IncidentDesk::retry);
    m_leases.setInterval(leasesMs);
    connect(&m_leases, &QTimer::timeout, this, &IncidentDesk::readLeased);
    connect(this, &IncidentDesk::chosenChanged, this, &IncidentDesk::prove);
    connect(&session, &Session::profileChanged, this, &IncidentDesk::profileChanged);
    connect(&session, &Session::runReplaced, this, &IncidentDesk::findValues);
    for (const auto signal : {&Session::linkChanged, &Session::statusChanged, &Session::profileChanged})
        connect(&session, signal, this, &IncidentDesk::valuesChanged);
}

IncidentDesk::~IncidentDesk() = default;

void IncidentDesk::profileChanged()
{
    const QString now = m_session.isOpen() ? m_session.profile().file + u'\n' + m_session.profile().name : QString();
    if (now == m_environment)
        return; // only what is allowed there changed
    m_environment = now;
    ++m_generation;
    m_again.stop();
    m_leases.stop();
    m_store.reset();
    m_error.reset();
    m_where.clear();
    m_profile = {};
    m_environmentValues.clear();
    m_types.clear();
    m_typeErrors.clear();
    m_incidents.clear();
    m_unreadable.clear();
    m_chosen.clear();
    m_reading = m_readAgain = m_proving = false;
    m_readingOne.clear();
    m_state = m_session.isOpen() ? State::Reading : State::Closed;
    if (m_session.isOpen())
        prepare();
    Q_EMIT typesChanged();
    Q_EMIT changed();
    Q_EMIT chosenChanged();
}

void IncidentDesk::prepare()
{
    // A secret's command, folders of playbooks and patterns of paths all take their time.
    whenDone(QtConcurrent::run([profile = m_session.profile()] {
                 Found found{incident::storePlace(profile),
                             incident::readableProfile(profile),
                             {},
                             incident::openPlaybooks(profile)};
                 if (found.profile)
                     found.values = incident::environmentValues(*found.profile, programWords(profile));
                 return found;
             }),
             this, [this, generation = m_generation](const Found &found) {
                 if (generation == m_generation)
                     take(found);
             });
}

void IncidentDesk::take(const Found &found)
{
    m_types = found.library ? playbook::incidentTypes(*found.library) : QList<playbook::Playbook>();
    m_typeErrors.clear();
    if (!found.library)
        m_typeErrors << found.library.error();
    else {
        m_typeErrors = found.library->errors;
        for (const auto &entry : found.library->entries)
            if (!entry.playbook)
                m_typeErrors << entry.playbook.error();
    }
    m_profile = found.profile.value_or(m_session.profile());
    m_environmentValues = found.values;
    Q_EMIT typesChanged();
    Q_EMIT valuesChanged();
    if (!found.place || !found.profile) {
        lose(found.place ? found.profile.error() : found.place.error());
        return;
    }
    if (!m_store) {
        m_where = found.place->shown();
        m_store = std::shared_ptr<store::Store>(store::Store::open(*found.place));
        connect(m_store.get(), &store::Store::changed, this, &IncidentDesk::readOne);
    }
    read();
}

void IncidentDesk::findValues()
{
    if (m_state == State::Closed || !m_store)
        return;
    whenDone(QtConcurrent::run([profile = m_profile, words = programWords(m_session.profile())] {
                 return incident::environmentValues(profile, words);
             }),
             this, [this, generation = m_generation](const playbook::Values &values) {
                 if (generation != m_generation)
                     return;
                 m_environmentValues = values;
                 Q_EMIT valuesChanged();
             });
}

void IncidentDesk::retry()
{
    if (m_state == State::Closed)
        return;
    m_again.stop();
    if (m_state == State::Failed)
        m_state = State::Reading;
    prepare();
    Q_EMIT changed();
}

void IncidentDesk::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    await(incident::listIncidents(*m_store), [this](const Result<incident::IncidentList> &list) {
        m_reading = false;
        take(list);
        if (std::exchange(m_readAgain, false))
            read();
    });
}

void IncidentDesk::readOne(const QString &journal)
{
    if (!find(journal)) {
        read(); // any may have changed, or it is new
        return;
    }
    if (m_readingOne.contains(journal)) {
        m_readAgain = true; // it is on its way and may lack the last entry
        return;
    }
    m_readingOne.insert(journal);
    await(incident::readIncident(*m_store, journal), [this, journal](const Result<incident::Incident> &read) {
        m_readingOne.remove(journal);
        if (read)
            put(*read);
        else
            this->read();
        if (std::exchange(m_readAgain, false))
            this->read();
    });
}

void IncidentDesk::take(const Result<incident::IncidentList> &list)
{
    if (!list) {
        lose(list.error());
        return;
    }
    m_again.stop();
    m_error.reset();
    m_state = State::Ready;
    m_incidents = list->incidents;
    m_unreadable = list->unreadable;
    arrange();
    Q_EMIT changed();
    Q_EMIT chosenChanged();
}

void IncidentDesk::put(const incident::Incident &incident)
{
    for (auto &known : m_incidents)
        if (known.id == incident.id)
            known = incident;
    arrange();
    Q_EMIT changed();
    if (incident.id == m_chosen)
        Q_EMIT chosenChanged();
}

void IncidentDesk::arrange()
{
    m_incidents.removeIf([](const auto &incident) { return incident.state == incident::State::Merged; });
    const QString here = m_session.isOpen() ? m_session.profile().name : QString();
    std::stable_sort(m_incidents.begin(), m_incidents.end(), [&here](const auto &a, const auto &b) {
        if (a.isOpen() != b.isOpen())
            return a.isOpen();
        if (a.isOpen() && (a.environment == here) != (b.environment == here))
            return a.environment == here;
        if (a.isOpen() && a.severity != b.severity)
            return a.severity < b.severity;
        return a.openedAt > b.openedAt;
    });
    followLeases();
}

void IncidentDesk::lose(const Error &error)
{
    m_error = error;
    if (m_state != State::Ready)
        m_state = State::Failed;
    m_again.start();
    Q_EMIT changed();
}

const incident::Incident *IncidentDesk::find(const QString &id) const
{
    const auto found = std::find_if(m_incidents.begin(), m_incidents.end(), [&](const auto &i) { return i.id == id; });
    return id.isEmpty() || found == m_incidents.end() ? nullptr : &*found;
}

const incident::Incident *IncidentDesk::incidentOf(const health::Problem &problem) const
{
    if (!m_session.isOpen())
        return nullptr;
    const QString run = m_session.status() ? m_session.status()->run : QString();
    for (const auto &incident : m_incidents) {
        if (!incident.isOpen() || incident.run != run || incident.environment != m_session.profile().name)
            continue;
        const bool same = incident.problem && incident.problem->subject == problem.subject;
        if (same && (incident.problem->kind == problem.kind ||
                     incident.playbook.facts.answers.contains(json::enumName(problem.kind))))
            return &incident;
    }
    return nullptr;
}

qsizetype IncidentDesk::openCount() const
{
    return std::count_if(m_incidents.begin(), m_incidents.end(),
                         [](const auto &incident) { return incident.isOpen(); });
}

void IncidentDesk::choose(const QString &id)
{
    if (m_chosen == id)
        return;
    m_chosen = id;
    findValues();
    Q_EMIT chosenChanged();
}

const playbook::Playbook *IncidentDesk::typeFor(health::ProblemKind kind) const
{
    const QString name = json::enumName(kind);
    for (const auto &type : m_types)
        if (type.facts.answers.contains(name))
            return &type;
    return nullptr;
}

} // namespace gw::gui
