// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/Incident.h"

#include <QWidget>

class QLineEdit;

namespace gw::gui {

class Label;
class RangeSwitch;
class ShapeIcon;

/// An item of the post-incident checklist: met and by what, or open, and then somebody confirms it with how, or leaves
/// it with a reason.
class ChecklistRow : public QWidget
{
    Q_OBJECT
public:
    enum class Word { None, Confirmed, Exception };

    explicit ChecklistRow(const QString &item, QWidget *parent = nullptr);

    /// As the incident shows it by itself; @p decided: it is closed, nothing can be said any more.
    void setItem(const incident::ChecklistItem &item, bool decided);
    void clear(); ///< takes back what was said here
    [[nodiscard]] QString item() const { return m_item.name; }
    [[nodiscard]] Word word() const;
    [[nodiscard]] QString text() const;  ///< how, or the reason; empty: not said yet
    [[nodiscard]] QString shown() const; ///< what stands below the name

Q_SIGNALS:
    void changed();

private:
    void refresh();
    incident::ChecklistItem m_item;
    bool m_decided = false;
    ShapeIcon *m_shape;
    Label *m_name, *m_how;
    RangeSwitch *m_word;
    QLineEdit *m_text;
};

} // namespace gw::gui
