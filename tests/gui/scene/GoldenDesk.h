// SPDX-License-Identifier: GPL-3.0-or-later
// A host with a golden directory of any size, as the Archive tab asks for it.
#pragma once

#include "Scene.h"

#include "gui/archive/GoldenTableModel.h"

#include <QTest>

namespace gw::gui {

struct GoldenDesk
{
    GoldenDesk() : scene(10), session(scene.factory()), pages(session), model(pages, session)
    {
        scene.script.answers["golden.list"] = [this](const QJsonObject &params) { return list(params); };
        scene.script.answers["golden.groups"] = [this](const QJsonObject &) -> Result<QJsonObject> {
            return toJson(host::GoldenGroups{groups, reading}).toObject();
        };
        session.open(scene.profile);
        pages.setActive(true);
    }

    [[nodiscard]] Result<QJsonObject> list(const QJsonObject &params) const
    {
        if (error)
            return Failure(*error);
        host::GoldenPage page;
        page.reading = reading;
        page.counts.golden = files;
        page.counts.altered = 1;
        const QString filter = params.value(QLatin1String("filter")).toString();
        page.total = filter.contains(QLatin1String("worker:w1")) ? 3 : filter.isEmpty() ? files : 2;
        page.first = qint64(params.value(QLatin1String("first")).toDouble());
        const qint64 end = std::min(page.total, page.first + qint64(params.value(QLatin1String("count")).toDouble()));
        for (qint64 i = page.first; i < end; ++i)
            page.entries.append(entry(i, filter));
        return toJson(page).toObject();
    }
    [[nodiscard]] golden::CatalogEntry entry(qint64 i, const QString &filter) const
    {
        golden::CatalogEntry made;
        made.name = QStringLiteral("run-%1%2.golden.json").arg(filter).arg(i + shift, 7, 10, QLatin1Char('0'));
        made.runId = made.name.chopped(12);
        made.format = golden::FileFormat::Recording;
        made.workflowType = QStringLiteral("io");
        made.worker = QStringLiteral("w1");
        made.seed = i;
        made.steps = 4;
        made.verdict = i == 1 ? golden::FileVerdict::Altered : golden::FileVerdict::Intact;
        made.contentBytes = Bytes{523};
        made.recorded = QDateTime::fromSecsSinceEpoch(1'700'000'000 + i, Qt::UTC);
        return made;
    }
    void open(const FileQuery &query = {})
    {
        QTRY_VERIFY(session.host());
        pages.open({Place::Kind::Goldens, QStringLiteral("/run/golden"), {}, {}}, query);
        QTRY_VERIFY(pages.state() != GoldenPages::State::Loading);
    }
    [[nodiscard]] QString at(int row, int column = 0) const { return model.index(row, column).data().toString(); }

    Scene scene;
    qint64 files = 0, shift = 0;
    bool reading = false;
    std::optional<Error> error;
    QList<golden::CatalogGroup> groups;
    Session session;
    GoldenPages pages;
    GoldenTableModel model;
};

} // namespace gw::gui
