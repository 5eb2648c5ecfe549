// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/keychain/Keychain.h"

#include <QDialog>

namespace Ui {
class KeychainDialog;
}

namespace gw::gui {

class Dialogs;
class ShapeIcon;

/// The secrets of an environment that lie in the keychain: whether they are there, a new value, away with one. What is
/// there is never shown. Not modal; closes when the environment changes.
class KeychainDialog : public QDialog
{
    Q_OBJECT
public:
    KeychainDialog(Keychain &keychain, Dialogs &dialogs, const QString &environment, QWidget *parent = nullptr);
    ~KeychainDialog() override;

private:
    [[nodiscard]] const Keychain::Entry *current() const;
    void dress(const QString &environment);
    void fill();
    void refresh();
    void store();
    void askToRemove();

    Keychain &m_keychain;
    Dialogs &m_dialogs;
    std::unique_ptr<Ui::KeychainDialog> m_ui;
    ShapeIcon *m_shape;
};

} // namespace gw::gui
