// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gw::gui {

class Button;

/// The deeds of the Archive tab, in the head of its page. Where there is little room, what stands at the end has only
/// its icon.
class WorkBar : public QWidget
{
    Q_OBJECT
public:
    explicit WorkBar(QWidget *parent = nullptr);

    [[nodiscard]] Button *archive() const { return m_archive; }
    [[nodiscard]] Button *cleanUp() const { return m_cleanUp; }
    [[nodiscard]] Button *verify() const { return m_verify; }
    [[nodiscard]] Button *restore() const { return m_restore; }
    [[nodiscard]] Button *running() const { return m_running; } ///< shown while work is under way, or told of
    [[nodiscard]] Button *trash() const { return m_trash; }
    [[nodiscard]] Button *holds() const { return m_holds; }
    [[nodiscard]] Button *forecast() const { return m_forecast; }
    void setRunning(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void spread();
    Button *m_archive, *m_cleanUp, *m_verify, *m_restore, *m_running, *m_trash, *m_holds, *m_forecast;
    bool m_spreading = false;
};

} // namespace gw::gui
