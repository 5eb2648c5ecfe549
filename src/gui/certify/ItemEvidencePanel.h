// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "certification/Certification.h"

#include <QWidget>

class QPlainTextEdit;

namespace gw::gui {

class Button;
class Label;
class ShapeIcon;

/// What an item rests on: what was asked, what came, and the raw answer as it was kept, hashed again when it is shown.
class ItemEvidencePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ItemEvidencePanel(QWidget *parent = nullptr);
    /// @p folder: where evidence of the certification is kept.
    void set(const certification::ItemState &item, const QString &folder, const TimeText &times, const QDateTime &now);
    [[nodiscard]] qint64 item() const { return m_item; }
    [[nodiscard]] QString raw() const;   ///< as it is shown
    [[nodiscard]] QString proof() const; ///< whether it is as it was kept

Q_SIGNALS:
    void closed();
    void runWanted(qint64 item);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read(const certification::EvidenceRef &evidence, const QString &folder);
    qint64 m_item = 0;
    int m_generation = 0;
    QString m_shown; ///< digest and file of what is shown
    Label *m_title, *m_details, *m_proof;
    ShapeIcon *m_shape;
    QPlainTextEdit *m_raw;
    Button *m_run;
};

} // namespace gw::gui
