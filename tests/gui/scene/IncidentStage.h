// SPDX-License-Identifier: GPL-3.0-or-later
// An incident of a mismatch, and a host that says what a test wants, for the parts of the Incidents tab.
#pragma once

#include "Scene.h"

#include "gui/Dialogs.h"
#include "gui/widgets/Label.h"

#include "incident/Incident.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace gw::gui {

/// Keeps what was asked; answers with the deed when told to, and with a file.
class IncidentAnswers : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked.append(question);
        if (yes)
            then();
    }
    void save(QWidget *, const SavePlace &place, std::function<void(const QString &)> then) override
    {
        places.append(place);
        then(file);
    }
    QList<Question> asked;
    QList<SavePlace> places;
    QString file;
    bool yes = false;
};

struct IncidentStage
{
    IncidentStage() : scene(10), session(scene.factory())
    {
        scene.publish();
        incident.id = QStringLiteral("20261123-021403-7k2q");
        incident.type = QStringLiteral("mismatch");
        incident.severity = health::Severity::P0;
        incident.environment = scene.profile.name;
        incident.run = scene.change.status.run;
        incident.summary = QStringLiteral("Mismatch in cycle 1,673");
        incident.openedAt = incident.detectedAt = QDateTime::currentDateTimeUtc().addSecs(-1400);
        incident.openedBy = QStringLiteral("ada");
        incident.playbook.title = QStringLiteral("Mismatch detected");
        incident.head = {27, QString(64, u'9')};
        scene.script.answer(host::methods::runMismatches, mismatches());
    }

    /// Shows @p part in a window of its own, over a host that has answered.
    template<class T> T *show(T *part, QSize size = {640, 900})
    {
        window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(window.get());
        column->addWidget(part);
        window->resize(size);
        session.open(scene.profile);
        window->show();
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
            QTRY_VERIFY(session.isLive());
        }();
        return part;
    }
    template<class T> [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name) const { return find<Label>(name)->text(); }
    /// All the words that can be read.
    [[nodiscard]] QString words() const
    {
        QStringList all;
        for (const Label *label : window->findChildren<Label *>())
            if (label->isVisible())
                all << label->text();
        return all.join(u'\n');
    }

    [[nodiscard]] static health::MismatchRow mismatch()
    {
        health::MismatchRow row;
        row.cycle = {1673};
        row.runId = QStringLiteral("primary-w0-32bbca9a");
        row.replayId = QStringLiteral("shadow-9ab78df2");
        row.golden = QString(64, u'a');
        row.replay = QString(64, u'b');
        row.step = health::MismatchStep{0, QStringLiteral("mock_io:2c1e61e851dd074f"),
                                        QStringLiteral("mock_io:6806ed41045c59a7")};
        row.goldenIntact = true;
        return row;
    }
    [[nodiscard]] static host::MismatchPage mismatches() { return {1, {mismatch()}}; }
    [[nodiscard]] static incident::Captured captured()
    {
        incident::Captured captured;
        captured.at = QDateTime::currentDateTimeUtc().addSecs(-600);
        captured.by = QStringLiteral("ada");
        captured.evidence.folder = QStringLiteral("/root/reports/m4-incident-20261123_022352");
        captured.evidence.files = 15'083;
        captured.evidence.bytes = megabytes(64);
        captured.evidence.listSha256 = QString(64, u'c');
        captured.evidence.hold = QStringLiteral("h7");
        captured.evidence.items = {{QStringLiteral("shadow logs"), host::EvidenceState::Kept, 2, megabytes(3), {}},
                                   {QStringLiteral("metrics"),
                                    host::EvidenceState::Absent,
                                    0,
                                    {},
                                    QStringLiteral("Prometheus is not used in this environment")}};
        return captured;
    }

    Scene scene;
    Session session;
    IncidentAnswers dialogs;
    incident::Incident incident;
    std::unique_ptr<QWidget> window; ///< goes before what it shows
};

} // namespace gw::gui
