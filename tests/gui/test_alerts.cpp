// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts and silences as the window lists them, and the warning before a silence ends.
#include "AlertDesk.h"

#include "gui/Theme.h"
#include "gui/alerts/AlertModel.h"
#include "gui/alerts/AlertWords.h"
#include "gui/alerts/RowRoles.h"
#include "gui/alerts/RowTree.h"
#include "gui/alerts/SilenceModel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/RangeSwitch.h"

#include "gui/problems/ProblemModel.h"
#include "gui/window/VerdictBar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QTranslator>
#include <QTreeView>

using namespace gw;
using namespace gw::gui;
using services::Alert, services::AlertState, services::Silence, services::SilenceState;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    }
    void alertModel();
    void alertModelKeepsItsRows();
    void textsAreDrawnAsTheyAre_data();
    void textsAreDrawnAsTheyAre();
    void silenceModel();
    void silencedIsQuietNotGood();
    void silencedIsStillTold();
    void warningTimes();
    void listsAndCounts();
    void unknownIsNeverEmpty();
    void countFollowsTheVerdict();
    void notUsedSaysSo();
    void prometheusKnowsNoSilences();
    void selectionStaysWhenAlertsCome();
    void keysLeadThere();
    void warnsBeforeTheEnd();

private:
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestAlerts::alertModel()
{
    AlertModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    Alert held = alertOf("Held", "warning", "a");
    held.state = AlertState::Suppressed;
    held.silencedBy = {silenceId};
    model.set(
        {held, alertOf("Many", "warning", "a"), alertOf("Many", "critical", "b"), alertOf("Alone", "critical", "a")},
        {silenceOf(60, 3600)}, TimeText());
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex alone = model.index(0, 0), many = model.index(1, 0), quiet = model.index(2, 0);
    QCOMPARE(alone.data().toString(), QStringLiteral("Alone"));
    QCOMPARE(alone.data(rows::NoteRole).toString(), QStringLiteral("Alone on a"));
    QCOMPARE(model.rowCount(alone), 0);
    QCOMPARE(many.data(rows::NoteRole).toString(), QStringLiteral("2 alerts"));
    QCOMPARE(model.rowCount(many), 2);
    QCOMPARE(model.index(0, 0, many).data().toString(), QStringLiteral("Many on b")); // critical first
    QCOMPARE(model.index(0, AlertModel::State, many).data().toString(), QStringLiteral("critical, active"));
    QVERIFY(model.index(0, AlertModel::Since, many).data().toString().contains(QStringLiteral("3 min ago")));
    QCOMPARE(model.index(0, AlertModel::About, many).data().toString(), QStringLiteral("instance=\"b\""));
    QVERIFY(quiet.siblingAtColumn(AlertModel::State)
                .data()
                .toString()
                .startsWith(QStringLiteral("warning, silenced until ")));
    QVERIFY(!model.alert(many) && model.alert(alone) &&
            model.alert(model.index(1, 0, many))->severity == QStringLiteral("warning"));
    QCOMPARE(services::matcherText(model.matchers(many)), QStringLiteral("alertname=\"Many\""));
    QVERIFY(!model.index(2, 0, many).isValid() && !model.data({}).isValid());
    model.set({}, {}, TimeText());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.matchers({}).isEmpty());
}

void TestAlerts::alertModelKeepsItsRows()
{
    AlertModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QList<Alert> alerts{alertOf("Many", "warning", "a", 600), alertOf("Many", "warning", "b")}; // the older first
    model.set(alerts, {}, TimeText());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset), changes(&model, &QAbstractItemModel::dataChanged);
    alerts[1].annotations[QStringLiteral("summary")] = QStringLiteral("other words");
    model.set(alerts, {}, TimeText());
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(model.index(1, 0, model.index(0, 0)).data().toString(), QStringLiteral("other words"));
    alerts << alertOf("Many", "warning", "c");
    model.set(alerts, {}, TimeText());
    QCOMPARE(resets.count(), 1);
}

void TestAlerts::textsAreDrawnAsTheyAre_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestAlerts::textsAreDrawnAsTheyAre()
{
    QFETCH(Qt::LayoutDirection, direction);
    AlertModel model;
    model.set({alertOf("Alone", "critical", "a")}, {}, TimeText());
    const QModelIndex labels = model.index(0, AlertModel::About);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 200, 28);
    option.direction = direction;
    const auto draw = [](const auto &with) {
        QImage image(200, 28, QImage::Format_RGB32);
        image.fill(palette().surface);
        QPainter painter(&image);
        with(painter);
        return image;
    };
    const QImage drawn = draw([&](QPainter &painter) { RowDelegate().paint(&painter, option, labels); });
    const QImage expected = draw([&](QPainter &painter) {
        const bool left = direction == Qt::LeftToRight;
        painter.setLayoutDirection(Qt::LeftToRight); // a label is not mirrored, only its place is
        painter.setFont(theme().font(Type::Small));
        painter.setPen(palette().muted);
        painter.drawText(left ? QRect(0, 0, 191, 27) : QRect(9, 0, 191, 27),
                         (left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextSingleLine,
                         QStringLiteral("instance=\"a\""));
    });
    QCOMPARE(drawn, expected);
}

void TestAlerts::silenceModel()
{
    SilenceModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    Silence pending = silenceOf(-600, 4200, SilenceState::Pending), over = silenceOf(7200, -60, SilenceState::Expired);
    pending.id = QStringLiteral("p");
    over.id = QStringLiteral("o");
    model.set({{silenceOf(60, 3540), 2}, {pending, 0}, {over, {}}}, TimeText());
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, SilenceModel::Matches), QStringLiteral("alertname=\"Held\""));
    QVERIFY(text(0, SilenceModel::When).startsWith(QStringLiteral("until ")));
    QCOMPARE(text(0, SilenceModel::Held), QStringLiteral("holds 2 now"));
    QCOMPARE(text(0, SilenceModel::Author), QStringLiteral("ada"));
    QVERIFY(text(1, SilenceModel::When).startsWith(QStringLiteral("pending: ")));
    QVERIFY(text(2, SilenceModel::When).contains(QStringLiteral("1 min ago")));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.set({{silenceOf(3540, 100), {}}, {pending, 0}, {over, {}}}, TimeText());
    QCOMPARE(resets.count(), 0);
    QVERIFY(text(0, SilenceModel::When).startsWith(QStringLiteral("ends soon: ")));
    QCOMPARE(text(0, SilenceModel::Held), QStringLiteral("not known"));
    QVERIFY(!model.silence(model.index(3, 0)) && !model.silence({}));
    model.set({}, TimeText());
    QCOMPARE(model.rowCount(), 0);
}

void TestAlerts::silencedIsQuietNotGood()
{
    Alert alert = alertOf("A", "critical", "a");
    QCOMPARE(meaningOf(alert), Meaning::Critical);
    alert.silencedBy = {silenceId};
    QCOMPARE(meaningOf(alert), Meaning::Info);
    alert = alertOf("A", "warning", "a");
    QCOMPARE(meaningOf(alert), Meaning::Warning);
    alert.state = AlertState::Pending;
    QCOMPARE(meaningOf(alert), Meaning::Unknown);
    alert.state = AlertState::Unknown;
    QCOMPARE(meaningOf(alert), Meaning::Unknown);
}

void TestAlerts::silencedIsStillTold()
{
    AlertDesk desk;
    Alert held = alertOf("Held", "critical", "a"), watchdog = alertOf("Watchdog", "none", "a");
    held.state = watchdog.state = AlertState::Suppressed;
    held.silencedBy = watchdog.silencedBy = {silenceId};
    desk.alerts.alerts = {held, watchdog, alertOf("Other", "warning", "b")};
    desk.silences.silences = {silenceOf(60, 3600)};
    desk.tell();
    desk.open();
    auto *bar = desk.window->findChild<VerdictBar *>();
    QCOMPARE(bar->text(), QStringLiteral("Good"));
    QTRY_VERIFY2(bar->accessibleDescription().contains(QStringLiteral("1 alert silenced")),
                 qPrintable(bar->accessibleDescription()));
    desk.press(Qt::Key_P, Qt::ControlModifier);
    auto *list = qobject_cast<QListView *>(QApplication::focusWidget());
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 1);
    const QModelIndex row = list->model()->index(0, 0);
    QCOMPARE(row.data().toString(), QStringLiteral("Alert Held: Held on a"));
    QVERIFY(row.data(ProblemModel::GoneRole).toBool());
    QVERIFY2(row.data(ProblemModel::SinceTextRole).toString().startsWith(QStringLiteral("silenced until ")),
             qPrintable(row.data(ProblemModel::SinceTextRole).toString()));
    QVERIFY(
        AlertDesk::words(list->parentWidget()->parentWidget()->parentWidget()).contains(QStringLiteral("1 silenced")));
    // It ends: nothing is said of it any more.
    desk.alerts.alerts = {alertOf("Other", "warning", "b")};
    desk.askAgain();
    QTRY_VERIFY(!bar->accessibleDescription().contains(QStringLiteral("silenced")));
    QCOMPARE(list->model()->rowCount(), 0);
}

void TestAlerts::warningTimes()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(warningTime(silenceOf(0, 600)), Seconds(60));
    QCOMPARE(warningTime(silenceOf(0, 86'400)), Seconds(600));
    QVERIFY(endsSoon(silenceOf(7200, 590), now) && !endsSoon(silenceOf(7200, 660), now));
    QVERIFY(!endsSoon(silenceOf(7200, -5, SilenceState::Expired), now));
    QVERIFY(!endsSoon(silenceOf(-10, 60, SilenceState::Pending), now));
}

void TestAlerts::listsAndCounts()
{
    AlertDesk f;
    Alert held = alertOf("Held", "warning", "a");
    held.state = AlertState::Suppressed;
    held.silencedBy = {silenceId};
    f.alerts.alerts = {alertOf("Sounding", "critical", "a"), held};
    f.silences.silences = {silenceOf(60, 3600)};
    f.tell();
    f.open();
    QTRY_COMPARE(f.panel->name(), QStringLiteral("Alerts 1"));
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(f.panel->isVisible() && f.find<QTreeView>("alertView")->isVisible());
    QVERIFY(AlertDesk::words(f.panel).contains(QStringLiteral("1 active, 1 held back")));
    f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.find<QTreeView>("silenceView")->model()->rowCount(), 1);
    f.alerts.alerts.clear();
    f.silences.silences.clear();
    f.askAgain();
    QTRY_VERIFY(AlertDesk::words(f.panel).contains(QStringLiteral("There is no silence")));
    f.panel->showPage(AlertPanel::Page::Alerts);
    QTRY_VERIFY(AlertDesk::words(f.panel).contains(QStringLiteral("No alert is present")));
    QCOMPARE(f.panel->name(), QStringLiteral("Alerts 0"));
}

void TestAlerts::unknownIsNeverEmpty()
{
    AlertDesk f;
    f.alerts.alerts = {alertOf("Sounding", "critical", "a")};
    f.tell();
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.panel->name(), QStringLiteral("Alerts 1"));
    const Error down{ErrorKind::Unreachable, QStringLiteral("Connection refused"),
                     QStringLiteral("http://localhost:9093"), QStringLiteral("Is Alertmanager running?")};
    f.scene.script.refuse(host::methods::alertsList.name, down);
    f.scene.script.refuse(host::methods::silenceList.name, down);
    f.window->alertWatch().askNow();
    QTRY_COMPARE(f.panel->name(), QStringLiteral("Alerts –"));
    QString words = AlertDesk::words(f.panel);
    QVERIFY2(words.contains(QStringLiteral("not known")) && words.contains(down.text()), qPrintable(words));
    QVERIFY(!words.contains(QStringLiteral("No alert")));
    f.panel->showPage(AlertPanel::Page::Silences);
    words = AlertDesk::words(f.panel);
    QVERIFY(words.contains(down.text()) && !words.contains(QStringLiteral("There is no silence")));
    f.askAgain();
    QTRY_COMPARE(f.panel->name(), QStringLiteral("Alerts 1"));
    f.scene.script.host->become(host::Host::State::Lost, QStringLiteral("the agent ended"));
    QCOMPARE(f.panel->name(), QStringLiteral("Alerts –"));
    QVERIFY(!f.find<Button>("newSilence")->isEnabled());
    QVERIFY(!f.find<Button>("newSilence")->toolTip().isEmpty());
}

void TestAlerts::notUsedSaysSo()
{
    AlertDesk f;
    const Error off{ErrorKind::NotFound,
                    QStringLiteral("Neither Alertmanager nor Prometheus is used"),
                    {},
                    QStringLiteral("Name its URL in the profile")};
    f.scene.script.refuse(host::methods::alertsList.name, off);
    f.scene.script.refuse(host::methods::silenceList.name, off);
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(AlertDesk::words(f.panel).contains(off.what));
    QVERIFY(AlertDesk::words(f.panel).contains(off.hint));
    QCOMPARE(f.panel->name(), QStringLiteral("Alerts"));
}

void TestAlerts::countFollowsTheVerdict()
{
    AlertDesk f;
    f.open();
    QTRY_COMPARE(f.panel->name(), QStringLiteral("Alerts 0"));
    // The banner tells of an alert: the list's next turn is not waited for.
    f.alerts.alerts = {alertOf("Bad", "critical", "a")};
    f.tell();
    f.scene.addProblem(health::ProblemKind::Alert, health::Severity::P1, QStringLiteral("Alert Bad"));
    f.scene.tell();
    QTRY_COMPARE_WITH_TIMEOUT(f.panel->name(), QStringLiteral("Alerts 1"), 2000);
    const int asked = f.scene.script.count(host::methods::alertsList.name);
    f.scene.change.status.judgedAt = f.scene.change.status.judgedAt.addSecs(1);
    f.scene.tell(); // nothing new about alerts
    QTRY_COMPARE(f.window->session().status()->judgedAt, f.scene.change.status.judgedAt);
    QCOMPARE(f.scene.script.count(host::methods::alertsList.name), asked);
    f.alerts.alerts.clear();
    f.tell();
    f.scene.change.status.problems.clear();
    f.scene.tell();
    QTRY_COMPARE_WITH_TIMEOUT(f.panel->name(), QStringLiteral("Alerts 0"), 2000);
}

void TestAlerts::prometheusKnowsNoSilences()
{
    AlertDesk f;
    f.alerts.source = services::AlertSource::Prometheus;
    f.alerts.alerts = {alertOf("Sounding", "critical", "a")};
    f.tell();
    f.scene.script.refuse(host::methods::silenceList.name,
                          {ErrorKind::NotFound, QStringLiteral("Alertmanager is not used"), {}, {}});
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(AlertDesk::words(f.panel).contains(QStringLiteral("of silences nothing is known")));
    f.panel->showPage(AlertPanel::Page::Silences);
    QVERIFY(AlertDesk::words(f.panel).contains(QStringLiteral("Alertmanager is not used")));
}

void TestAlerts::selectionStaysWhenAlertsCome()
{
    AlertDesk f;
    f.alerts.alerts = {alertOf("Bad", "warning", "a"), alertOf("Many", "warning", "a"),
                       alertOf("Many", "warning", "b")};
    f.tell();
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *view = f.find<QTreeView>("alertView");
    QTRY_COMPARE(view->model()->rowCount(), 2);
    const QModelIndex many = view->model()->index(1, 0);
    QVERIFY(view->isExpanded(many));
    view->collapse(many);
    view->setCurrentIndex(view->model()->index(0, 0));
    f.alerts.alerts << alertOf("Worse", "critical", "a");
    f.askAgain();
    QTRY_COMPARE(view->model()->rowCount(), 3);
    QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Bad"));
    QVERIFY(!view->isExpanded(view->model()->index(2, 0)));
}

void TestAlerts::keysLeadThere()
{
    AlertDesk f;
    f.alerts.alerts = {alertOf("Bad", "warning", "a")};
    f.tell();
    f.open();
    QVERIFY(!f.panel->isVisible());
    // The switch takes the keyboard along.
    auto *log = f.window->findChildren<RangeSwitch *>(QStringLiteral("panelSwitch")).first();
    log->setFocus();
    QTest::keyClick(log, Qt::Key_Right);
    QVERIFY(f.panel->isVisible());
    QVERIFY(f.panel->isAncestorOf(QApplication::focusWidget()));
    QTRY_COMPARE(f.panel->name(), QStringLiteral("Alerts 1"));
    f.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!f.panel->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("logFilter"));
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("alertView"));
    for (const char *id : {"alerts.show", "alerts.silences", "alerts.silence", "alerts.extend", "alerts.expire"}) {
        const QAction *action = f.window->actions().get(QLatin1String(id));
        QVERIFY2(action && Actions::command(action).startsWith(QStringLiteral("goldwatchctl ")) &&
                     !Actions::keys(action).isEmpty(),
                 id);
    }
    f.window->close();
    f.open();
    QVERIFY(f.panel->isVisible()); // where it was left
}

void TestAlerts::warnsBeforeTheEnd()
{
    AlertDesk f;
    Alert held = alertOf("Held", "warning", "a");
    held.silencedBy = {silenceId};
    f.alerts.alerts = {held};
    f.silences.silences = {silenceOf(7200, 3600)};
    f.tell();
    f.open();
    QTRY_COMPARE(f.panel->name(), QStringLiteral("Alerts 0"));
    QSignalSpy told(&f.window->silenceWarner(), &SilenceWarner::announced);
    QSignalSpy settled(&f.window->silenceWarner(), &SilenceWarner::settled);
    f.askAgain();
    QCOMPARE(told.count(), 0);
    f.silences.silences = {silenceOf(7200, 300)};
    f.askAgain();
    f.askAgain();
    QCOMPARE(told.count(), 1);
    const auto announcement = told.first().first().value<Announcement>();
    QVERIFY(announcement.title.contains(QStringLiteral("alertname=\"Held\"")));
    QVERIFY(announcement.body.contains(QStringLiteral("1 alert")));
    QVERIFY(!announcement.onBar);
    // What does not answer has not ended.
    f.scene.script.refuse(host::methods::silenceList.name, {ErrorKind::Timeout, QStringLiteral("late"), {}, {}});
    QSignalSpy changed(&f.window->alertWatch(), &AlertWatch::changed);
    f.window->alertWatch().askNow();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(settled.count(), 0);
    // Extended: settled, and told again before the new end.
    f.silences.silences = {silenceOf(7200, 3600)};
    f.askAgain();
    QCOMPARE(settled.count(), 1);
    f.silences.silences = {silenceOf(10'000, 200)};
    f.askAgain();
    QCOMPARE(told.count(), 2);
    f.silences.silences.clear();
    f.askAgain();
    QCOMPARE(settled.count(), 2);
}

QTEST_MAIN(TestAlerts)
#include "test_alerts.moc"
