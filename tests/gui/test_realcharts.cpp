// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of the profile against the real Prometheus, which scrapes an engine of ours.
#include "Scene.h"
#include "Servers.h"

#include "gui/Theme.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/TimelineView.h"
#include "gui/window/MainWindow.h"

#include "services/PrometheusClient.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;
using namespace gw::services::test;

namespace {

constexpr int first = TimelineData::TrackCount;

QByteArray metrics()
{
    QByteArray text = "# TYPE replays_total counter\n# TYPE odd gauge\n";
    for (int i = 0; i < 8; ++i)
        text += "replays_total{worker=\"w" + QByteArray::number(i) + "\"} " + QByteArray::number(10 + i) + '\n';
    text += "odd{kind=\"nan\"} NaN\nodd{kind=\"inf\"} +Inf\nodd{kind=\"plain\"} 4\n";
    return text;
}

} // namespace

class TestRealCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void severalSeries();
    void whatIsNoNumber();
    void itsErrors();
    void nothingMatches();
    void itGoes();

private:
    void show(const QString &promql)
    {
        m_scene->profile.charts = {{QStringLiteral("Chart"), promql}};
        m_window->open(m_scene->profile);
        QTRY_VERIFY(m_window->session().isLive());
        view()->setRange(TimelineView::Range::QuarterHour);
        view()->setShown({first});
    }
    void tell()
    {
        auto &status = m_scene->change.status;
        status.judgedAt = status.runNow = QDateTime::currentDateTimeUtc();
        m_scene->tell();
    }
    [[nodiscard]] TimelineView *view() const { return m_window->monitor()->timeline(); }
    [[nodiscard]] const Track &track() const { return view()->data().tracks[first]; }
    [[nodiscard]] QString note() const { return track().note ? track().note->text : QString(); }

    QTemporaryDir m_dir;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Liar> m_engine;
    std::unique_ptr<Server> m_prometheus;
    quint16 m_port = 0;
    services::NetworkThread m_network;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<Settings> m_settings;
    Dialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

void TestRealCharts::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    m_engine = std::make_unique<Liar>(Liar::answers(metrics(), 200, "Content-Type: text/plain; version=0.0.4\r\n"));
    m_prometheus = startPrometheus(m_dir.path(), m_engine->port);
    QVERIFY2(m_prometheus && m_prometheus->ready(), "prometheus is needed for this test");
    m_port = m_prometheus->port;
    QTest::qWait(12'000); // two steps of scrapes
}

void TestRealCharts::init()
{
    m_scene = std::make_unique<Scene>(100);
    m_scene->script.answers[host::methods::metricsRange.name] =
        [this](const QJsonObject &params) -> Result<QJsonObject> {
        services::HttpRequest request;
        request.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        const auto query = readJson<services::RangeQuery>(params, QStringLiteral("query"));
        if (!query)
            return Failure(query.error());
        const auto answer = services::PrometheusClient(m_network, request).queryRange(*query);
        return answer ? Result<QJsonObject>(toJson(*answer).toObject()) : Failure(answer.error());
    };
    m_settings = std::make_unique<Settings>(m_dir.filePath(QStringLiteral("desktop.ini")));
    m_window = std::make_unique<MainWindow>(m_scene->factory(), *m_settings, m_dialogs);
    m_window->show();
}

void TestRealCharts::severalSeries()
{
    show(QStringLiteral("replays_total"));
    QTRY_COMPARE(track().lineCount(), 6);
    QCOMPARE(track().lineName(0), QStringLiteral("w0"));
    QVERIFY2(note().contains(QStringLiteral("6 of 8")), qPrintable(note()));
    QCOMPARE(track().line(5).last()->y(), 15.0);
    // What comes is added to what is there.
    const size_t before = track().series.size();
    QTRY_VERIFY_WITH_TIMEOUT((tell(), track().series.size() > before), 15'000);
    QCOMPARE(track().series.reduce(view()->span(), 400).lines.size(), 1);
}

void TestRealCharts::whatIsNoNumber()
{
    show(QStringLiteral("odd"));
    QTRY_COMPARE(track().lineCount(), 3);
    m_window->grab();
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(track().line(i).last().has_value(), track().lineName(i) == QLatin1String("plain"));
    QVERIFY2(track().value.contains(QStringLiteral("–")) && track().value.contains(QStringLiteral("4")),
             qPrintable(track().value));
}

void TestRealCharts::itsErrors()
{
    show(QStringLiteral("sum(replays_total"));
    QTRY_VERIFY2(note().contains(QStringLiteral("parse error")), qPrintable(note()));
    QCOMPARE(track().value, QStringLiteral("–"));
    m_window->grab();
}

void TestRealCharts::nothingMatches()
{
    show(QStringLiteral("no_such_metric"));
    QTRY_VERIFY2(note().contains(QStringLiteral("nothing matches")), qPrintable(note()));
}

void TestRealCharts::itGoes()
{
    show(QStringLiteral("sum(replays_total)"));
    QTRY_COMPARE(track().value, QStringLiteral("108"));
    m_prometheus.reset();
    m_scene->change.status.judgedAt = m_scene->change.status.judgedAt.addSecs(30);
    m_scene->change.status.runNow = m_scene->change.status.judgedAt;
    m_scene->tell();
    QTRY_VERIFY2(note().contains(QStringLiteral("refused"), Qt::CaseInsensitive), qPrintable(note()));
    QCOMPARE(track().value, QStringLiteral("–"));
    QVERIFY(track().series.last()); // what was known stays
}

QTEST_MAIN(TestRealCharts)
#include "test_realcharts.moc"
