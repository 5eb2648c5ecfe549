// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/Panel.h"

#include "certification/Certificate.h"
#include "certification/Sealing.h"
#include "gui/TimeText.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace gw::gui {

class Button;
class CheckField;
class Settings;
class ShapeIcon;

/// Who signs, in which role, with which certificate; what it comes to, and what keeps it from being certified.
/// The passphrase is in its field alone, and gone as soon as it was used.
class SignaturePanel : public Panel
{
    Q_OBJECT
public:
    explicit SignaturePanel(Settings &settings, QWidget *parent = nullptr);

    /// @p draft: what would be signed now; nullopt: nothing was checked yet.
    void set(const std::optional<certification::Certificate> &draft);
    /// Why it cannot be signed whatever is filled in: "goldwatch-pdf is not installed"; empty: it can.
    void setHindrance(const QString &why);
    /// What goes on: "Gathering evidence"; empty: nothing does.
    void setStage(const QString &stage);
    void setIdentities(const Result<document::Identities> &identities, const TimeText &times, const QString &module);
    void choose(const QString &nickname);
    /// A PKCS#12 file that is used as it is, without being kept.
    void useFile(const QString &file);

    [[nodiscard]] certification::Signatory signatory() const;
    /// Takes the passphrase out of its field.
    [[nodiscard]] certification::Key takeKey();
    [[nodiscard]] bool canSign() const;
    /// Why nobody can sign a certificate of others with what is filled in; empty: they can.
    [[nodiscard]] QString missingForReview() const;
    [[nodiscard]] QString verdict() const; ///< what is shown of it
    [[nodiscard]] Button *signButton() const { return m_sign; }
    void askNotCertified(); ///< chooses it and goes to the plan
    void saveState() const;

Q_SIGNALS:
    void signatoryChanged();
    void signWanted();
    void giveUpWanted();
    void importWanted();
    void makeWanted();
    void fileWanted();
    void tokenWanted();
    void historyWanted(QWidget *under);

private:
    struct Choice
    {
        document::KeySource source = document::KeySource::Database;
        QString nickname, file;
        bool selfSigned = false, valid = true;
    };
    void makeForm(QGridLayout *grid);
    QWidget *makeFooter();
    void addKeyMenu(Button *more);
    void keyChosen();
    void refresh();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] const Choice *choice() const;

    Settings &m_settings;
    std::optional<certification::Certificate> m_draft;
    QString m_hindrance, m_stage, m_module, m_identityError;
    QString m_wanted; ///< nickname that is chosen as soon as it is there; empty: the first
    QList<Choice> m_choices;
    QLineEdit *m_owner, *m_role, *m_passphrase;
    QComboBox *m_key;
    Label *m_keyNote, *m_figure, *m_result, *m_why, *m_planName;
    ShapeIcon *m_shape;
    CheckField *m_notCertified;
    QPlainTextEdit *m_plan;
    Button *m_sign, *m_giveUp, *m_history;
};

} // namespace gw::gui
