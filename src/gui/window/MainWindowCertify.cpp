// SPDX-License-Identifier: GPL-3.0-or-later
// The Certification tab and its actions.
#include "gui/certify/CertifyDesk.h"
#include "gui/certify/CertifyPage.h"
#include "gui/window/MainWindow.h"
#include "gui/window/TabRow.h"

#include <QStackedWidget>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int certifyTab = 4;

} // namespace

void MainWindow::showCertify()
{
    if (m_session.isOpen())
        showPage(certifyTab);
}

void MainWindow::makeCertify()
{
    m_certify = new CertifyPage(m_session, *m_certifyDesk, m_settings, m_dialogs);
    m_pages->addWidget(m_certify);
    connect(m_certifyDesk.get(), &CertifyDesk::changed, this, &MainWindow::refreshCertify);
}

/// What is open of a certification that was begun: before that nothing waits for anybody.
void MainWindow::refreshCertify()
{
    const auto *one = m_certifyDesk->certification();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool failed = one && std::any_of(one->items.begin(), one->items.end(), [&](const auto &state) {
                            return state.verdict(now) == certification::Verdict::Fail;
                        });
    m_certifyTab->setCount(one && !one->isSigned() ? one->items.size() - one->passed(now) : 0, failed);
}

void MainWindow::makeCertifyActions()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &key, const char *icon,
                            const char *command, void (CertifyPage::*deed)()) {
        addWindowAction(id, {text, {key}, QLatin1String(icon), QLatin1String(command)}, [this, deed] {
            showCertify();
            if (m_session.isOpen())
                (m_certify->*deed)();
        });
    };
    add("certify.show", tr("Show the certification"), Qt::CTRL | Qt::Key_4, "certificate", "goldwatchctl certify show",
        &CertifyPage::focusItems);
    add("certify.open", tr("Check the open items"), Qt::CTRL | Qt::Key_R, "run", "goldwatchctl certify run",
        &CertifyPage::checkOpen);
    add("certify.chosen", tr("Check the chosen items"), Qt::CTRL | Qt::SHIFT | Qt::Key_T, "run",
        "goldwatchctl certify run --only N", &CertifyPage::checkChosen);
    add("certify.all", tr("Check all items…"), Qt::CTRL | Qt::SHIFT | Qt::Key_U, "run",
        "goldwatchctl certify run --allow-stop", &CertifyPage::checkAll);
    add("certify.end", tr("End what is being checked"), Qt::CTRL | Qt::SHIFT | Qt::Key_Period, "cross", "",
        &CertifyPage::stop);
    add("certify.evidence", tr("Show the evidence of the item"), Qt::CTRL | Qt::Key_Y, "evidence",
        "goldwatchctl certify show --json", &CertifyPage::showEvidence);
    add("certify.statement", tr("Confirm the statement"), Qt::ALT | Qt::Key_S, "check",
        "goldwatchctl certify sign --confirm N", &CertifyPage::focusStatement);
    add("certify.sign", tr("Sign the certificate…"), Qt::CTRL | Qt::Key_S, "sign", "goldwatchctl certify sign",
        &CertifyPage::sign);
    add("certify.without", tr("Sign as not certified…"), Qt::ALT | Qt::Key_N, "sign",
        "goldwatchctl certify sign --not-certified --remediation TEXT", &CertifyPage::signNotCertified);
    add("certify.document", tr("Show the certificate"), Qt::ALT | Qt::Key_B, "certificate", "",
        &CertifyPage::showDocument);
    add("certify.save", tr("Save the certificate…"), Qt::ALT | Qt::Key_D, "export", "", &CertifyPage::save);
    add("certify.print", tr("Print the certificate…"), Qt::ALT | Qt::SHIFT | Qt::Key_P, "print", "",
        &CertifyPage::print);
    add("certify.verify", tr("Verify a certificate…"), Qt::CTRL | Qt::Key_U, "verify",
        "goldwatchctl certify verify FILE", &CertifyPage::verifyFile);
    add("certify.review", tr("Sign a verified certificate as reviewer…"), Qt::ALT | Qt::SHIFT | Qt::Key_S, "sign",
        "goldwatchctl certify review FILE", &CertifyPage::review);
}

} // namespace gw::gui
