// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace gw::gui {

class Button;
class CertifyDesk;
class Label;

/// Makes a certificate, imports one from a PKCS#12 file, or looks on a token. What is typed as a passphrase goes to
/// goldwatch-pdf and nowhere else.
class CertificateDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Deed { Make, Import, Token };

    /// @p name: of the owner, for Make; @p file: for Import the PKCS#12 file, for Token the library.
    CertificateDialog(CertifyDesk &desk, Deed deed, const QString &name, const QString &file,
                      QWidget *parent = nullptr);

private:
    void addNames(const QString &name);
    QLineEdit *addField(const QString &name, const char *id, bool secret);
    void submit();
    void refresh();
    [[nodiscard]] bool isFilled() const;

    CertifyDesk &m_desk;
    const Deed m_what;
    const QString m_file;
    QLineEdit *m_name = nullptr, *m_organisation = nullptr, *m_email = nullptr;
    QLineEdit *m_filePassphrase = nullptr, *m_passphrase = nullptr;
    QSpinBox *m_months = nullptr;
    Label *m_refusal;
    Button *m_keep, *m_deed;
};

} // namespace gw::gui
