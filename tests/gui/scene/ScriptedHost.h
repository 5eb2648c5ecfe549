// SPDX-License-Identifier: GPL-3.0-or-later
// A host that answers what a test tells it to, and notices when told.
#pragma once

#include "host/Host.h"

#include <QMap>
#include <QSet>

namespace gw::gui {

class ScriptedHost : public host::Host
{
    Q_OBJECT
public:
    using Answer = std::function<Result<QJsonObject>(const QJsonObject &params)>;

    /// What all hosts made by a factory share, so that a test can reach the present one.
    struct Script
    {
        QMap<QByteArray, Answer> answers;
        QList<std::pair<QByteArray, QJsonObject>> asked;
        using Promise = std::shared_ptr<QPromise<Result<QJsonObject>>>;
        QSet<QByteArray> held; ///< methods that are not answered before release()
        QMap<QByteArray, Promise> waiting;
        ScriptedHost *host = nullptr;
        int made = 0;
        bool unlocked = false, answering = true;
        State state = State::Connected;
        QString stateText = QStringLiteral("ssh oncall@m4, 38 ms");

        template<class P, class R>
        void answer(const host::Method<P, R> &method, const R &value)
        {
            answers[method.name] = [json = toJson(value).toObject()](const QJsonObject &) { return json; };
        }
        void refuse(const char *method, const Error &error)
        {
            answers[method] = [error](const QJsonObject &) -> Result<QJsonObject> { return Failure(error); };
        }
        /// How far a held call is.
        void progress(const char *method, int permille, const QString &text)
        {
            waiting.value(method)->setProgressValueAndText(permille, text);
        }
        void release(const char *method, const Result<QJsonObject> &answer)
        {
            const Promise promise = waiting.take(method);
            promise->addResult(answer);
            promise->finish();
        }
        [[nodiscard]] QJsonObject lastAsked(const char *method) const
        {
            for (auto call = asked.crbegin(); call != asked.crend(); ++call)
                if (call->first == method)
                    return call->second;
            return {};
        }
        [[nodiscard]] int count(const char *method) const
        {
            return int(
                std::count_if(asked.begin(), asked.end(), [method](const auto &call) { return call.first == method; }));
        }
    };

    explicit ScriptedHost(Script &script) : m_script(script)
    {
        script.host = this;
        ++script.made;
    }
    ~ScriptedHost() override { m_script.host = nullptr; }

    QFuture<Result<QJsonObject>> invoke(const QByteArray &method, const QJsonObject &params) override
    {
        m_script.asked.append({method, params});
        const auto answer = m_script.answers.value(method);
        const auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
        promise->start();
        if (m_script.held.contains(method)) {
            promise->setProgressRange(0, 1000);
            m_script.waiting[method] = promise;
            return promise->future();
        }
        promise->addResult(answer
                               ? answer(params)
                               : Result<QJsonObject>(failure(ErrorKind::NotFound, QStringLiteral("not in the script"),
                                                             QString::fromLatin1(method))));
        // As every host does: never before the caller has returned.
        QMetaObject::invokeMethod(this, [promise] { promise->finish(); }, Qt::QueuedConnection);
        return promise->future();
    }
    State state() const override { return m_script.state; }
    QString stateText() const override { return m_script.stateText; }
    bool isAnswering() const override { return m_script.answering; }
    host::Welcome welcome() const override
    {
        host::Welcome welcome;
        welcome.timeZone = QStringLiteral("UTC");
        return welcome;
    }

    void become(State state, const QString &text)
    {
        m_script.state = state;
        m_script.stateText = text;
        Q_EMIT stateChanged(state);
    }
    void setAnswering(bool answering)
    {
        m_script.answering = answering;
        Q_EMIT stateTextChanged();
    }
    template<class T>
    void notice(const host::Notice<T> &notice, const T &content)
    {
        Q_EMIT noticed(QByteArray(notice.name), toJson(content).toObject());
    }

private:
    Script &m_script;
};

} // namespace gw::gui
