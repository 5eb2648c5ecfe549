// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

class QBoxLayout;
class QGridLayout;
class QStackedWidget;

namespace gw::gui {

class Button;
class DaysField;
class ForecastChart;
class StateNote;

/// How golden files grow, when the disk is full, and what two retention settings come to.
class ForecastPanel : public Panel
{
    Q_OBJECT
public:
    explicit ForecastPanel(Session &session, QWidget *parent = nullptr);
    ~ForecastPanel() override;

    void askNow();
    void focusFirst();
    [[nodiscard]] ForecastChart *chart() const { return m_chart; }
    [[nodiscard]] QString command() const;

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFields();
    QWidget *makePage();
    void followProfile();
    void take(const Result<golden::Forecast> &answer);
    void refresh();
    void showWords(const golden::Forecast &forecast);
    [[nodiscard]] QStringList diskWords(const golden::DiskForecast &disk, const QDateTime &now) const;
    enum class Look { Heading, Plain, Quiet, Warn };
    void addWords(const QString &text, Look look);
    Session &m_session;
    DaysField *m_days, *m_against;
    ForecastChart *m_chart;
    StateNote *m_state;
    QStackedWidget *m_stack;
    Label *m_rate;
    QBoxLayout *m_row = nullptr;
    QVBoxLayout *m_words = nullptr;
    QTimer m_typing;
    QString m_environment;
    QFuture<Result<golden::Forecast>> m_call;
    std::optional<Result<golden::Forecast>> m_answer;
    int m_generation = 0;
};

} // namespace gw::gui
