// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/work/Wish.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace gw::gui {

class Button;
class CheckField;
class DaysField;
class Label;
class RangeSwitch;

/// The few settings of a deed.
class WishForm : public QWidget
{
    Q_OBJECT
public:
    explicit WishForm(QWidget *parent = nullptr);

    /// Begins with @p wish. @p choices: golden directories or archives it may be limited to.
    void set(const Wish &wish, const QStringList &choices);
    [[nodiscard]] Wish wish() const;
    /// False while entries are to be named and none is.
    [[nodiscard]] bool isComplete() const;
    /// Offers to go on although golden files vanished.
    void offerVanished(bool offered);
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    enum class Part { All, Chosen, Named };
    void makeAge(QHBoxLayout *row);
    void makeRestore(QHBoxLayout *row, QHBoxLayout *second);
    void refresh();
    void openChoices();
    void choose(const QString &path, bool chosen);
    [[nodiscard]] QStringList limits() const;

    Wish m_wish;
    QStringList m_choices;
    Label *m_age;
    DaysField *m_days;
    RangeSwitch *m_kind, *m_depth, *m_part;
    Button *m_limits;
    QLineEdit *m_names, *m_to;
    Label *m_toName;
    CheckField *m_force, *m_strip, *m_vanished;
    QWidget *m_second;
    bool m_filling = false;
    bool m_offered = false; ///< to go on although files vanished
};

} // namespace gw::gui
