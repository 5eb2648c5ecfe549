// SPDX-License-Identifier: GPL-3.0-or-later
// The store of the environment and what is read from it.
#include "gui/certify/CertifyDesk.h"

#include "base/WhenDone.h"
#include "gui/certify/CertifyWork.h"

#include "certification/Evidence.h"
#include "certification/Surroundings.h"
#include "incident/Surroundings.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gw::gui {

using certification::Certification, certification::ItemState;

namespace {

constexpr int lookAgainMs = 10'000;

} // namespace

struct CertifyDesk::Found
{
    Result<store::Place> place;
    Result<environment::Profile> profile;
    Result<certification::ChecklistText> text;
    Result<certification::Checklist> checklist;
};

CertifyDesk::CertifyDesk(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_again.setSingleShot(true);
    m_again.setInterval(lookAgainMs);
    connect(&m_again, &QTimer::timeout, this, &CertifyDesk::retry);
    connect(&session, &Session::profileChanged, this, &CertifyDesk::profileChanged);
    connect(&session, &Session::statusChanged, this, [this] {
        const QString now = m_session.status() ? m_session.status()->run : QString();
        if (std::exchange(m_run, now) == now)
            return;
        arrange();
        Q_EMIT changed();
    });
    for (const auto signal : {&Session::linkChanged, &Session::statusChanged, &Session::profileChanged})
        connect(&session, signal, this, &CertifyDesk::allowedChanged);
}

CertifyDesk::~CertifyDesk() = default;

void CertifyDesk::profileChanged()
{
    const QString now = m_session.isOpen() ? m_session.profile().file + u'\n' + m_session.profile().name : QString();
    if (now == m_environment)
        return; // only what is allowed there changed
    m_environment = now;
    ++m_generation;
    m_again.stop();
    m_store.reset();
    m_error.reset();
    m_checklistError.reset();
    m_where.clear();
    m_profile = {};
    m_list = {};
    m_fresh.clear();
    m_items.clear();
    m_reading = m_readAgain = m_drafting = false;
    m_nextDraft.reset();
    m_readingOne.clear();
    m_verification.reset();
    m_identities.reset();
    m_state = m_session.isOpen() ? State::Reading : State::Closed;
    if (m_session.isOpen())
        prepare();
    Q_EMIT changed();
}

void CertifyDesk::prepare()
{
    // A secret's command, patterns of paths and a file of thresholds all take their time.
    whenDone(QtConcurrent::run([profile = m_session.profile()] {
                 const auto text = certification::checklistFor(profile);
                 return Found{incident::storePlace(profile), incident::readableProfile(profile), text,
                              text ? certification::parseChecklist(*text)
                                   : Result<certification::Checklist>(Failure(text.error()))};
             }),
             this, [this, generation = m_generation](const Found &found) {
                 if (generation == m_generation)
                     take(found);
             });
}

void CertifyDesk::take(const Found &found)
{
    m_checklistError.reset();
    m_fresh.clear();
    if (found.checklist) {
        m_checklist = *found.text;
        for (const certification::Item &item : found.checklist->items)
            m_fresh << ItemState{item, {}};
    } else {
        m_checklistError = found.checklist.error();
    }
    m_profile = found.profile.value_or(m_session.profile());
    if (!found.place || !found.profile) {
        lose(found.place ? found.profile.error() : found.place.error());
        return;
    }
    if (!m_store) {
        m_where = found.place->shown();
        m_store = std::shared_ptr<store::Store>(store::Store::open(*found.place));
        connect(m_store.get(), &store::Store::changed, this, &CertifyDesk::readOne);
    }
    read();
}

void CertifyDesk::retry()
{
    if (m_state == State::Closed)
        return;
    m_again.stop();
    if (m_state == State::Failed)
        m_state = State::Reading;
    prepare();
    Q_EMIT changed();
}

void CertifyDesk::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    await(certification::listCertifications(*m_store), [this](const Result<certification::CertificationList> &list) {
        m_reading = false;
        if (!list) {
            lose(list.error());
        } else {
            m_again.stop();
            m_error.reset();
            m_state = State::Ready;
            m_list = *list;
            arrange();
            Q_EMIT changed();
        }
        if (std::exchange(m_readAgain, false))
            read();
    });
}

void CertifyDesk::readOne(const QString &journal)
{
    const auto &known = m_list.certifications;
    if (std::none_of(known.begin(), known.end(), [&](const Certification &one) { return one.id == journal; })) {
        read(); // any may have changed, or it is new
        return;
    }
    if (m_readingOne.contains(journal)) {
        m_readAgain = true; // it is on its way and may lack the last entry
        return;
    }
    m_readingOne.insert(journal);
    await(certification::readCertification(*m_store, journal), [this, journal](const Result<Certification> &one) {
        m_readingOne.remove(journal);
        if (one)
            put(*one);
        else
            read();
        if (std::exchange(m_readAgain, false))
            read();
    });
}

void CertifyDesk::put(const Certification &certification)
{
    auto &known = m_list.certifications;
    const auto it =
        std::find_if(known.begin(), known.end(), [&](const Certification &one) { return one.id == certification.id; });
    if (it == known.end())
        known << certification;
    else if (it->head.sequence <= certification.head.sequence) // an answer that was overtaken says nothing
        *it = certification;
    arrange();
    Q_EMIT changed();
}

void CertifyDesk::arrange()
{
    const Certification *one = certification();
    m_items = one ? one->items : m_fresh;
}

void CertifyDesk::lose(const Error &error)
{
    m_error = error;
    if (m_state != State::Ready)
        m_state = State::Failed;
    arrange();
    m_again.start();
    Q_EMIT changed();
}

QString CertifyDesk::run() const
{
    if (const auto &status = m_session.status(); m_session.isOpen() && status && !status->run.isEmpty())
        return status->run;
    const Certification *one = certification();
    return one ? one->run : QString();
}

const Certification *CertifyDesk::certification() const
{
    if (!m_session.isOpen())
        return nullptr;
    const auto &status = m_session.status();
    return m_list.newest(m_session.profile().name, status ? status->run : QString());
}

bool CertifyDesk::isPractice() const
{
    const Certification *one = certification();
    const auto &status = m_session.status();
    return (one && one->isPractice()) || (status && !status->run.isEmpty() && status->speed != 1);
}

QString CertifyDesk::folder() const
{
    const Certification *one = certification();
    return one ? certification::evidenceFolder(m_profile, one->id) : QString();
}

QList<std::pair<QString, certification::Signature>> CertifyDesk::history() const
{
    QList<std::pair<QString, certification::Signature>> all;
    if (!m_session.isOpen())
        return all;
    for (const Certification &one : m_list.certifications)
        if (one.environment == m_session.profile().name)
            for (const auto &signature : one.signatures)
                all << std::pair{one.run, signature};
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second.at > b.second.at; });
    return all;
}

} // namespace gw::gui
