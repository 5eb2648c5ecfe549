// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace gw::gui {

/// A rounded edge around something within a panel; in the tint of a meaning where it has one.
class Box : public QWidget
{
    Q_OBJECT
public:
    explicit Box(QWidget *parent = nullptr);
    void setMeaning(std::optional<Meaning> meaning);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// A line of its own, inset as the others.
    QHBoxLayout *addLine();
    void addRule();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Meaning> m_meaning;
    QVBoxLayout *m_column;
};

} // namespace gw::gui
