// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/backend/Metrics.h"

#include "lab/engine/Workflow.h"

namespace gw::lab {
namespace {

QByteArray number(qint64 value) { return QByteArray::number(value); }

QByteArray head(const char *name, const char *type, const char *help)
{
    return QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

template<class Bounds, class Counts> QByteArray histogram(const char *name, const char *help, const Bounds &bounds,
                                                          const Counts &counts, double sum)
{
    QByteArray out = head(name, "histogram", help);
    qint64 total = 0;
    for (size_t i = 0; i <= bounds.size(); ++i) {
        total += counts[decltype(counts.size())(i)];
        out += QByteArray(name) + "_bucket{le=\"" +
               (i < bounds.size() ? QByteArray::number(bounds[i]) : QByteArray("+Inf")) + "\"} " + number(total) + '\n';
    }
    return out + name + "_sum " + QByteArray::number(sum, 'g', 9) + '\n' + name + "_count " + number(total) + '\n';
}

} // namespace

QByteArray metricsText(const std::optional<EngineState> &engine, const CheckpointCounts &checkpoints,
                       bool checkpointing, bool stopped)
{
    QByteArray out = head("nova_policy_emergency_stop_enabled", "gauge", "1 while no workflow may start");
    out += QByteArray("nova_policy_emergency_stop_enabled ") + (stopped ? "1\n" : "0\n");
    if (checkpointing) {
        out += head("workflow_checkpoint_operations_total", "counter", "Checkpoints saved");
        out += "workflow_checkpoint_operations_total{operation=\"save\",status=\"success\"} " +
               number(checkpoints.saved) + '\n';
        out += "workflow_checkpoint_operations_total{operation=\"save\",status=\"failure\"} " +
               number(checkpoints.failed) + '\n';
        out += histogram("workflow_checkpoint_duration_seconds", "Time to save a checkpoint", checkpointBuckets,
                         checkpoints.buckets, checkpoints.seconds);
    }
    if (!engine)
        return out; // nothing ran yet: absent is not 0
    out += head("workflow_replay_verifications_total", "counter", "Replays compared with their golden file");
    out +=
        "workflow_replay_verifications_total{status=\"passed\"} " + number(engine->replays - engine->mismatches) + '\n';
    out += "workflow_replay_verifications_total{status=\"failed\"} " + number(engine->mismatches) + '\n';
    out += head("workflow_replay_failures_total", "counter", "Replays that did not match");
    for (const QString &type : workflowTypes())
        out += "workflow_replay_failures_total{failure_type=\"hash_mismatch\",spec_id=\"" + type.toUtf8() + "\"} " +
               number(type == engine->failedType ? engine->mismatches : 0) + '\n';
    out += head("workflow_active_runs", "gauge", "Workflows that run now");
    for (const QString &type : workflowTypes())
        out += "workflow_active_runs{spec_id=\"" + type.toUtf8() + "\"} " +
               number(engine->active / workflowTypes().size()) + '\n';
    out += head("workflow_failures_total", "counter", "Workflows that failed");
    out += "workflow_failures_total{error_code=\"STORAGE_FULL\",spec_id=\"recorder\",tenant_hash=\"7d1f\"} " +
           number(engine->writeFailures) + '\n';
    return out + histogram("workflow_step_duration_seconds", "Time of one step", stepBuckets, engine->stepCounts,
                           engine->stepSeconds);
}

} // namespace gw::lab
