// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"

#include "certification/FileVerification.h"

#include <QWidget>

namespace gw::gui {

class Button;
class Label;
class PartColumn;
class ShapeIcon;

/// What a certificate proves: one verdict, and below it each finding alone, in plain words.
class FileProofPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FileProofPanel(QWidget *parent = nullptr);
    void setWaiting(const QString &file);
    void set(const QString &file, const Result<certification::FileProof> &proof, const TimeText &times);
    [[nodiscard]] QString verdict() const;
    /// "Good: ..." a line for each finding.
    [[nodiscard]] const QStringList &findings() const { return m_lines; }

    /// The file that may get a second signature; empty: what is shown does not verify, or has no certificate.
    [[nodiscard]] const QString &reviewable() const { return m_reviewable; }

Q_SIGNALS:
    void closed();
    void reviewWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clear();
    void addFinding(Meaning meaning, const QString &word, const QString &text);
    void addSigners(const document::VerificationResult &pdf, const TimeText &times);
    ShapeIcon *m_shape;
    Label *m_verdict, *m_file;
    PartColumn *m_parts;
    QWidget *m_rows = nullptr;
    QStringList m_lines;
    Button *m_review;
    QString m_reviewable;
};

} // namespace gw::gui
