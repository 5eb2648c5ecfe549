// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/certify/CertifyDesk.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace gw::gui {

class Button;
class CertificatePreview;
class CertifyItemModel;
class CertifyItemTable;
class Dialogs;
class FileProofPanel;
class ItemEvidencePanel;
class Label;
class NoticeLine;
class Panel;
class PracticeLine;
class RangeSwitch;
class RequirementBoard;
class Settings;
class SignaturePanel;
class StateNote;
class StatementPanel;

/// The Certification tab: what is required, the items, the statement, the signature, the document; and what a file
/// proves that is dropped on it.
class CertifyPage : public QWidget
{
    Q_OBJECT
public:
    CertifyPage(Session &session, CertifyDesk &desk, Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] CertifyItemModel *model() const { return m_model; }
    [[nodiscard]] CertifyItemTable *table() const { return m_table; }
    [[nodiscard]] RequirementBoard *board() const { return m_board; }
    [[nodiscard]] StatementPanel *statement() const { return m_statement; }
    [[nodiscard]] SignaturePanel *signature() const { return m_signature; }
    [[nodiscard]] CertificatePreview *preview() const { return m_preview; }
    [[nodiscard]] FileProofPanel *proof() const { return m_proof; }
    [[nodiscard]] ItemEvidencePanel *evidence() const { return m_evidence; }

    void checkOpen();   ///< those that are failed, too old or not checked
    void checkChosen(); ///< of the table
    void checkAll();
    void stop(); ///< what is being checked
    void showEvidence();
    void focusItems();
    void focusStatement();
    void sign();
    void signNotCertified();
    void save();
    void print();
    void verifyFile(); ///< asks which
    void verify(const QString &file);
    void review(); ///< signs what was verified a second time, as a new file
    void showDocument();
    void saveState() const;
    QSize minimumSizeHint() const override; ///< of a narrow window, whatever shows now

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Part { Items, Signing, Document };
    Panel *makeItems();
    QWidget *makeSigning();
    void connectKeys();
    Panel *makeDocument();
    QWidget *makeDocumentFooter();
    void connectDesk();
    void refresh();
    void refreshItems();
    void refreshRunning();
    void refreshDraft();
    void refreshDocument();
    void showEvidenceOf(qint64 item);
    void fold();
    void showPart(int part);
    void check(const QList<qint64> &items);
    [[nodiscard]] QList<qint64> openItems() const;
    void drafted(const QString &file);
    void sealed(const certification::Seal &seal);
    void reviewed(const certification::Review &review);
    void openHistory(QWidget *under);
    void askForKey(int deed, const QString &file);
    [[nodiscard]] QString documentName() const;
    void tick();
    void testStop();
    [[nodiscard]] QString draftKey(const certification::Certification &certification) const;

    Session &m_session;
    CertifyDesk &m_desk;
    Settings &m_settings;
    Dialogs &m_dialogs;
    NoticeLine *m_notice;
    PracticeLine *m_practice;
    RequirementBoard *m_board;
    CertifyItemModel *m_model;
    CertifyItemTable *m_table;
    StateNote *m_state;
    QStackedWidget *m_itemStack, *m_documentStack;
    ItemEvidencePanel *m_evidence;
    Button *m_runOpen, *m_runAll, *m_runChosen, *m_stop;
    StatementPanel *m_statement;
    SignaturePanel *m_signature;
    CertificatePreview *m_preview;
    FileProofPanel *m_proof;
    Label *m_pages, *m_dropText;
    QSplitter *m_columns, *m_rows;
    RangeSwitch *m_parts;
    Panel *m_itemPanel, *m_documentPanel = nullptr;
    QWidget *m_signing = nullptr;
    QString m_module;          ///< of the token that was looked on
    QString m_signedId;        ///< certification whose signed document is shown; empty: a draft is
    QString m_draftKey;        ///< what the draft that is shown was made of
    QList<qint64> m_stopItems; ///< agreed to, and checked when the others are
    bool m_folded = true;
    QTimer m_draftSoon, m_minute;
};

} // namespace gw::gui
