// SPDX-License-Identifier: GPL-3.0-or-later
// Silences made, extended and ended from the window, over a host that says what a test wants.
#include "AlertDesk.h"

#include "gui/Theme.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTranslator>
#include <QTreeView>

using namespace gw;
using namespace gw::gui;
using services::Alert, services::Silence, services::SilenceDraft, services::SilencePreview, services::SilenceState;

class TestSilenceDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
                QCoreApplication::installTranslator(&m_english)); // plurals
        m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    }
    void previewBeforeSilencing();
    void refusedInPlace();
    void onlyTheLastPreviewCounts();
    void mistakesAreNamed();
    void failureStaysOpen();
    void readOnlySaysSo();
    void anotherEnvironmentClosesIt();
    void extendKeepsMatchers();
    void endTellsWhatComesBack();

private:
    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
};

void TestSilenceDialog::previewBeforeSilencing()
{
    AlertDesk f;
    f.alerts.alerts = {alertOf("Held", "warning", "a"), alertOf("Sounding", "critical", "a")};
    f.tell();
    f.settings.set(Settings::silenceAuthor, QStringLiteral("grace"));
    f.scene.script.answer(host::methods::silencePreview, f.preview(1, {f.alerts.alerts.first()}));
    f.scene.script.answer(host::methods::silencePut, silenceOf(0, 7200));
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *view = f.find<QTreeView>("alertView");
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(f.dialog() && f.dialog()->isVisible());
    QVERIFY(!f.dialog()->isModal());
    QCOMPARE(f.inDialog<QPlainTextEdit>("matchers")->toPlainText(), QStringLiteral("alertname=\"Held\""));
    QCOMPARE(f.inDialog<QLineEdit>("author")->text(), QStringLiteral("grace"));
    auto *deed = f.inDialog<Button>("deed");
    auto *comment = f.inDialog<QLineEdit>("comment");
    QTest::keyClicks(comment, QStringLiteral("it's known"));
    QVERIFY(!deed->isEnabled()); // not before the preview of just this
    QTest::keyClick(comment, Qt::Key_Return);
    QCOMPARE(f.scene.script.count(host::methods::silencePut.name), 0);
    QTRY_VERIFY(deed->isEnabled());
    QVERIFY(AlertDesk::words(f.dialog()).contains(QStringLiteral("Matches 1 of 2 present alerts")));
    QCOMPARE(f.inDialog<QTreeView>("previewView")->model()->rowCount(), 1);
    QCOMPARE(f.dialog()->command(),
             QStringLiteral("goldwatchctl silence create 'alertname=\"Held\"' --duration 2h --comment 'it'\\''s known' "
                            "--author grace"));
    // A second press brings up what is being filled in.
    f.panel->silence();
    QCOMPARE(f.window->findChildren<SilenceDialog *>().size(), 1);
    f.inDialog<QLineEdit>("author")->setText(QStringLiteral("ada"));
    QTRY_VERIFY(deed->isEnabled());
    QTest::keyClick(comment, Qt::Key_Return);
    QTRY_VERIFY(!f.dialog());
    QCOMPARE(f.scene.script.count(host::methods::silencePut.name), 1);
    const auto sent = std::ranges::find(f.scene.script.asked, QByteArray(host::methods::silencePut.name),
                                        &std::pair<QByteArray, QJsonObject>::first)
                          ->second;
    const auto draft = readJson<SilenceDraft>(sent, QStringLiteral("draft"));
    QVERIFY(draft && draft->duration == Seconds(7200) && draft->createdBy == QStringLiteral("ada") &&
            draft->comment == QStringLiteral("it's known"));
    QCOMPARE(f.settings.get(Settings::silenceAuthor), QStringLiteral("ada"));
    QVERIFY(f.panel->findChild<NoticeLine *>()->text().startsWith(QStringLiteral("Silenced until ")));
}

void TestSilenceDialog::refusedInPlace()
{
    AlertDesk f;
    SilencePreview all = f.preview(2, {});
    all.refusal = services::checkMatchers({}).error();
    all.warnings = {QStringLiteral("mind the gap")};
    f.scene.script.answer(host::methods::silencePreview, all);
    f.open();
    f.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog());
    QCOMPARE(f.inDialog<QPlainTextEdit>("matchers")->toPlainText(), QString());
    QTRY_VERIFY(AlertDesk::words(f.dialog()).contains(all.refusal->text()));
    QVERIFY(AlertDesk::words(f.dialog()).contains(QStringLiteral("mind the gap")));
    QVERIFY(!f.inDialog<Button>("deed")->isEnabled());
    QTest::keyClick(f.inDialog<QLineEdit>("comment"), Qt::Key_Return);
    QCOMPARE(f.scene.script.count(host::methods::silencePut.name), 0);
    f.scene.script.refuse(host::methods::silencePreview.name,
                          {ErrorKind::Unreachable, QStringLiteral("Connection refused"), {}, {}});
    f.inDialog<QLineEdit>("comment")->setText(QStringLiteral("x"));
    QTRY_VERIFY(AlertDesk::words(f.dialog())
                    .contains(QStringLiteral("What it would silence is not known. Connection refused")));
    QVERIFY(!f.inDialog<Button>("deed")->isEnabled());
}

void TestSilenceDialog::onlyTheLastPreviewCounts()
{
    AlertDesk f;
    f.scene.script.answer(host::methods::silencePreview, f.preview(0, {alertOf("Held", "warning", "a")}));
    f.open();
    f.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog());
    auto *deed = f.inDialog<Button>("deed");
    QTRY_VERIFY(deed->isEnabled());
    for (const char *field : {"duration", "author", "comment"}) {
        f.inDialog<QLineEdit>(field)->setText(QStringLiteral("3h"));
        QVERIFY2(!deed->isEnabled(), field);
        QTRY_VERIFY2(deed->isEnabled(), field);
    }
    f.inDialog<QPlainTextEdit>("matchers")->setPlainText(QStringLiteral("a=b"));
    QVERIFY(!deed->isEnabled());
}

void TestSilenceDialog::mistakesAreNamed()
{
    AlertDesk f;
    f.scene.script.answer(host::methods::silencePreview, f.preview(0, {}));
    f.open();
    f.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog());
    auto *matchers = f.inDialog<QPlainTextEdit>("matchers");
    matchers->setPlainText(QStringLiteral("alertname=A\nno matcher"));
    QTRY_VERIFY(AlertDesk::words(f.dialog()).contains(QStringLiteral("Not a matcher: no matcher")));
    QVERIFY(matchers->property("wrong").toBool());
    matchers->setPlainText(QStringLiteral("a=~\"(\""));
    QTRY_VERIFY(AlertDesk::words(f.dialog()).contains(QStringLiteral("Not a regular expression")));
    matchers->setPlainText(QStringLiteral("alertname=A\n\n"));
    QVERIFY(!matchers->property("wrong").toBool());
    f.inDialog<QLineEdit>("duration")->setText(QStringLiteral("soon"));
    QTRY_VERIFY(AlertDesk::words(f.dialog()).contains(QStringLiteral("Not a duration: soon")));
    QVERIFY(!f.inDialog<Button>("deed")->isEnabled());
    auto *quick = f.inDialog<RangeSwitch>("quickTimes");
    QTest::mouseClick(quick, Qt::LeftButton, {}, quick->place(0).center());
    QCOMPARE(f.inDialog<QLineEdit>("duration")->text(), QStringLiteral("30m"));
    QTRY_VERIFY(f.inDialog<Button>("deed")->isEnabled());
}

void TestSilenceDialog::failureStaysOpen()
{
    AlertDesk f;
    f.scene.script.answer(host::methods::silencePreview, f.preview(0, {}));
    f.scene.script.refuse(host::methods::silencePut.name,
                          {ErrorKind::Timeout, QStringLiteral("No answer within 5 s"), {}, {}});
    f.open();
    f.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog());
    f.inDialog<QPlainTextEdit>("matchers")->setPlainText(QStringLiteral("alertname=A"));
    QTRY_VERIFY(f.inDialog<Button>("deed")->isEnabled());
    f.inDialog<Button>("deed")->click();
    QTRY_VERIFY(AlertDesk::words(f.dialog()).contains(QStringLiteral("It was not set. No answer within 5 s")));
    QVERIFY(f.dialog()->isVisible());
    QCOMPARE(f.inDialog<QPlainTextEdit>("matchers")->toPlainText(), QStringLiteral("alertname=A"));
    QTest::keyClick(f.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog());
}

void TestSilenceDialog::readOnlySaysSo()
{
    AlertDesk f;
    f.scene.profile.production = true;
    f.silences.silences = {silenceOf(60, 3600)};
    f.tell();
    f.scene.script.answer(host::methods::silencePreview, f.preview(0, {}));
    f.open();
    f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.find<QTreeView>("silenceView")->model()->rowCount(), 1);
    f.find<QTreeView>("silenceView")->setCurrentIndex(f.find<QTreeView>("silenceView")->model()->index(0, 0));
    f.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(f.panel->findChild<NoticeLine *>()->isError());
    QVERIFY(f.panel->findChild<NoticeLine *>()->text().contains(QStringLiteral("read-only")));
    QCOMPARE(f.scene.script.count(host::methods::silenceExpire.name), 0);
    f.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog());
    QTRY_COMPARE(f.scene.script.count(host::methods::silencePreview.name), 1);
    QVERIFY(AlertDesk::words(f.dialog()).contains(QStringLiteral("nothing is silenced there")));
    QVERIFY(!f.inDialog<Button>("deed")->isEnabled());
    f.inDialog<Button>("workAllow")->click();
    QCOMPARE(f.dialogs.asked.size(), 1);
    QTRY_VERIFY(f.scene.script.unlocked && f.inDialog<Button>("deed")->isEnabled());
    QVERIFY(!f.inDialog<Button>("workAllow")->isVisible());
}

void TestSilenceDialog::anotherEnvironmentClosesIt()
{
    AlertDesk f;
    f.open();
    f.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(f.dialog());
    f.scene.profile.name = QStringLiteral("elsewhere");
    f.window->open(f.scene.profile);
    QTRY_VERIFY(!f.dialog());
}

void TestSilenceDialog::extendKeepsMatchers()
{
    AlertDesk f;
    f.silences.silences = {silenceOf(60, 3600)};
    f.tell();
    f.scene.script.answer(host::methods::silencePreview, f.preview(0, {alertOf("Held", "warning", "a")}));
    f.scene.script.answer(host::methods::silencePut, silenceOf(60, 7200));
    f.open();
    auto *view = f.find<QTreeView>("silenceView");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(view->currentIndex().isValid()); // the keyboard begins somewhere
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(f.dialog());
    QVERIFY(f.inDialog<QPlainTextEdit>("matchers")->isReadOnly());
    f.inDialog<QLineEdit>("duration")->setText(QStringLiteral("1h"));
    QTRY_VERIFY(f.inDialog<Button>("deed")->isEnabled());
    QCOMPARE(f.dialog()->command(),
             QStringLiteral("goldwatchctl silence extend %1 --duration 1h --comment 'until the disk is swapped'")
                 .arg(silenceId));
    QTest::keyClick(f.inDialog<QLineEdit>("duration"), Qt::Key_Return);
    QTRY_VERIFY(!f.dialog());
    const auto draft =
        readJson<SilenceDraft>(std::ranges::find(f.scene.script.asked, QByteArray(host::methods::silencePut.name),
                                                 &std::pair<QByteArray, QJsonObject>::first)
                                   ->second,
                               QStringLiteral("draft"));
    QVERIFY(draft && draft->id == silenceId && draft->duration == Seconds(3600) && draft->matchers.isEmpty());
}

void TestSilenceDialog::endTellsWhatComesBack()
{
    AlertDesk f;
    Alert held = alertOf("Held", "warning", "a");
    held.silencedBy = {silenceId};
    f.alerts.alerts = {held};
    f.silences.silences = {silenceOf(60, 3600)};
    f.tell();
    f.scene.script.answer(host::methods::silenceExpire, silenceOf(60, 0, SilenceState::Expired));
    f.open();
    f.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(f.dialogs.asked.isEmpty());
    QVERIFY(f.panel->findChild<NoticeLine *>()->text().contains(QStringLiteral("No silence is chosen")));
    auto *view = f.find<QTreeView>("silenceView");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    view->setFocus();
    QVERIFY(f.find<Button>("endSilence")->isEnabled());
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(f.dialogs.asked.size(), 1);
    const Question question = f.dialogs.asked.first();
    QVERIFY2(question.text.contains(QStringLiteral("Held on a")), qPrintable(question.text));
    QCOMPARE(question.command, QStringLiteral("goldwatchctl silence expire %1").arg(silenceId));
    QCOMPARE(f.scene.script.count(host::methods::silenceExpire.name), 1);
    QTRY_VERIFY(f.panel->findChild<NoticeLine *>()->text().startsWith(QStringLiteral("The silence has ended")));
}

QTEST_MAIN(TestSilenceDialog)
#include "test_silencedialog.moc"
