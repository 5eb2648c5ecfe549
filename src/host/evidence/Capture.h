// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what tells of an incident, the small and important first: a disk may be full, a service may hang.
#pragma once

#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/evidence/EvidenceFolder.h"

namespace gw::host {

class Capture
{
public:
    Capture(HostContext &context, const CaptureQuery &query, const CallContext &call, EvidenceFolder &folder);
    /// An error only when the evidence as a whole could not be brought to disk; what is missing stands in the items.
    [[nodiscard]] Result<CaptureAnswer> run();

private:
    void facts();
    void system();
    void failing();
    void services();
    void metrics();
    void monitor();
    void logs();
    void goldenTimes();
    /// All files of @p directory into @p into.
    void whole(const QString &name, const QString &directory, const QByteArray &into, SecretMask::Look look);
    void files(const QString &name, const QStringList &paths, const QByteArray &into, SecretMask::Look look);
    void text(const QString &name, const QByteArray &file, const Result<QByteArray> &content);
    [[nodiscard]] Result<QJsonObject> ask(const char *method, const QJsonObject &params = {}) const;
    /// Sorted, so that what was kept of a directory too large for the disk can be told.
    [[nodiscard]] Result<QList<QByteArray>> namesIn(const QString &directory) const;
    [[nodiscard]] Result<QByteArray> said(const QStringList &argv) const;
    void keep(const QString &name, qint64 files, Bytes bytes, const std::optional<Error> &problem);
    void step(const QString &name);
    /// Tries so often, a tenth of a second apart, while another program has the archives.
    void hold(int tries);
    /// Golden files of the run, and recordings of what failed, wherever they are.
    [[nodiscard]] QStringList heldPatterns() const;
    [[nodiscard]] QStringList recordings() const;

    HostContext &m_context;
    const CaptureQuery &m_query;
    const CallContext &m_call;
    EvidenceFolder &m_folder;
    health::RunStatus m_run;
    CaptureAnswer m_answer;
    int m_steps = 0;
};

} // namespace gw::host
