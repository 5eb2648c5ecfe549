// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/Label.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace gw::gui {

/// Parts of a page below each other, as wide as their place; they scroll where they are higher than it.
class PartColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit PartColumn(QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }
    Label *addHeading(const QString &text);

private:
    QVBoxLayout *m_rows;
};

/// Names and what they are, below each other. Values can be selected; paths and hashes are not mirrored.
class FactGrid : public QWidget
{
    Q_OBJECT
public:
    enum class Face { Words, Code };

    explicit FactGrid(QWidget *parent = nullptr);
    void clear();
    void add(const QString &name, const QString &value, Face face = Face::Words, Ink ink = Ink::Normal);
    /// "name: value", one per line.
    [[nodiscard]] QString text() const;

private:
    QGridLayout *m_grid;
    QStringList m_lines;
};

} // namespace gw::gui
