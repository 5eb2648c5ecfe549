// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include <QWidget>

namespace gw::gui {

class JsonView;
class Label;

/// A file of the host to read: its beginning, laid out where it is JSON.
class FilePane : public QWidget
{
    Q_OBJECT
public:
    FilePane(Session &session, const QString &name, QWidget *parent = nullptr);
    ~FilePane() override;

    /// Empty: none. The same again is not read again.
    void show(const QString &path);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString state() const; ///< that it is read, cut, or why it could not be read

private:
    void take(const Result<host::GoldenBytes> &answer);
    Session &m_session;
    Label *m_path, *m_state;
    JsonView *m_view;
    QString m_shown;
    QFuture<Result<host::GoldenBytes>> m_call;
    int m_generation = 0;
};

} // namespace gw::gui
