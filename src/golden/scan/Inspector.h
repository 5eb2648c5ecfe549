// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one file of a golden directory and says what it is and what it proves, with all buffers reused.
#pragma once

#include "golden/FileNames.h"
#include "golden/FileText.h"
#include "golden/Proof.h"
#include "golden/scan/CatalogTable.h"

namespace gw::golden {

/// By its name alone.
[[nodiscard]] FileFormat formatOf(std::string_view name);
/// RUN_ID of a golden file's name; the name itself for other files.
[[nodiscard]] std::string_view runIdOf(std::string_view name, FileFormat format);
/// "w0" of "primary-w0-0015eadc"; empty where the run id names no worker.
[[nodiscard]] std::string_view workerOf(std::string_view runId);

struct Inspection
{
    CatalogRow row;   ///< the given one with what was found
    std::string type; ///< workflow type as recorded
    QString reason;   ///< why it is altered or unreadable
    bool isGone = false;
};

/// One per thread.
class Inspector
{
public:
    /// @p hmacKey empty: signatures are not checked.
    explicit Inspector(const QByteArray &hmacKey) : m_hmac(hmacKey) {}

    /// Size and times only.
    [[nodiscard]] Inspection look(int directory, std::string_view name, const CatalogRow &row) const;
    /// Reads a golden file and proves it; other files are looked at. @p name ends with NUL in memory.
    [[nodiscard]] Inspection prove(int directory, std::string_view name, const CatalogRow &row);

private:
    void proveRecording(std::string_view runId, Inspection &result);
    void proveSteps(int directory, std::string_view name, std::string_view runId, Inspection &result);
    [[nodiscard]] Proof checkSignature(int directory, std::string_view name, SignatureState &state);

    Prover m_prover;
    HmacSha256 m_hmac;
    FileText m_text, m_signature;
};

} // namespace gw::golden
