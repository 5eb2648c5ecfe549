// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class StartPage;
}

namespace gw::gui {

/// The first start: this machine, another over ssh, or the practice lab.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    void setTrouble(const QString &text);
    void setBusy(const QString &text); ///< with the seconds since; empty: done

Q_SIGNALS:
    void localChosen();
    void sshChosen(const QString &destination);
    void labChosen();

private:
    void connectOver();
    void showBusy();
    std::unique_ptr<Ui::StartPage> m_ui;
    QString m_busy;
    QElapsedTimer m_since;
    QTimer m_second;
};

} // namespace gw::gui
