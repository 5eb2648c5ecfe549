// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace gw::gui {

class Button;
class Label;
class ShapeIcon;

/// One line below the header of a panel that says what came of a deed. What went well goes by itself, an error stays
/// until it is closed. Takes no room while it has nothing to say.
class NoticeLine : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeLine(QWidget *parent = nullptr);

    void showDone(const QString &text);
    void showError(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isError() const { return m_error; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &text, bool error);
    ShapeIcon *m_shape;
    Label *m_text;
    Button *m_close;
    QTimer m_away;
    bool m_error = false;
};

} // namespace gw::gui
