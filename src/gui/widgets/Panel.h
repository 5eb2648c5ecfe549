// SPDX-License-Identifier: GPL-3.0-or-later
// A surface with a 1 px border and round corners, and a header line of title and controls.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace gw::gui {

class Label;

class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(QWidget *parent = nullptr);

    /// Makes the 40 px header with @p title; more can be added to what is returned.
    QHBoxLayout *makeHeader(const QString &title);
    void setTitle(const QString &title);
    /// Puts @p control in the place of the header's title, which goes on naming the panel to screen readers.
    void replaceTitle(QWidget *control);
    [[nodiscard]] Label *note() const { return m_note; } ///< the muted text behind the title
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void childEvent(QChildEvent *event) override;

private:
    QWidget *m_edge = nullptr; ///< paints border and corners above the children, which know nothing of the radius
    QVBoxLayout *m_body;
    Label *m_title = nullptr;
    Label *m_note = nullptr;
};

/// A 1 px rule in the colour of borders.
class Rule : public QWidget
{
    Q_OBJECT
public:
    explicit Rule(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gw::gui
