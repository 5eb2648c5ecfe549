// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include "incident/Incident.h"

#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace gw::gui {

class EvidenceFileModel;
class Label;
class StateNote;
struct EvidenceFileList;

/// Every file of an evidence folder with its digest, as its list has them; the size of the chosen one is asked for.
class EvidenceFiles : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceFiles(Session &session, QWidget *parent = nullptr);
    ~EvidenceFiles() override;

    /// Reads the list on the host; the same again is not read again, unless it failed.
    void show(const incident::Captured &captured);
    void clear();
    /// Path on the host of the chosen file; empty: none is chosen.
    [[nodiscard]] QString chosenPath() const;
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void askNext();
    void take(const Result<host::GoldenBytes> &answer);
    void takeList(EvidenceFileList list);
    void fail(const QString &why);
    void askSize();

    Session &m_session;
    EvidenceFileModel *m_model;
    QTreeView *m_view;
    StateNote *m_state;
    QStackedWidget *m_stack;
    Label *m_note, *m_chosen;
    QString m_folder, m_listSha256;
    QByteArray m_content;
    QFuture<Result<host::GoldenBytes>> m_call, m_sizeCall;
    int m_generation = 0, m_sizeGeneration = 0;
    bool m_failed = false;
};

} // namespace gw::gui
