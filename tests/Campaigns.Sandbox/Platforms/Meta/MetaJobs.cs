using System.Text.Json.Nodes;

namespace Campaigns.Sandbox.Platforms.Meta;

/// <summary>Asynchronous report runs (platforms/meta.md §8): each poll brings one a step further.</summary>
internal sealed class MetaJobs
{
    private readonly Dictionary<string, Job> jobs = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public string Submit(MetaInsightsRequest request, string objectId, IReadOnlyDictionary<string, string> parameters, bool fails)
    {
        lock (gate)
        {
            var id = FormattableString.Invariant($"602392014905{jobs.Count:0000}");
            jobs[id] = new Job(request, objectId, parameters, fails);
            return id;
        }
    }

    public bool Has(string id)
    {
        lock (gate)
        {
            return jobs.ContainsKey(id);
        }
    }

    /// <summary>The report of a job that is done; null before.</summary>
    public (MetaInsightsRequest Request, string ObjectId, IReadOnlyDictionary<string, string> Parameters)? Result(string id)
    {
        lock (gate)
        {
            return jobs.GetValueOrDefault(id) is { Polls: >= 3, Fails: false } job ? (job.Request, job.ObjectId, job.Parameters) : null;
        }
    }

    public JsonObject Poll(string id)
    {
        lock (gate)
        {
            var job = jobs[id];
            job.Polls++;
            var status = new JsonObject { ["id"] = id, ["account_id"] = SandboxKeys.MetaAccount, ["date_start"] = Calendar.Text(job.Request.Since), ["date_stop"] = Calendar.Text(job.Request.Until) };
            if (job.Fails && job.Polls >= 2)
            {
                status["async_status"] = "Job Failed";
                status["async_percent_completion"] = 0;
                status["error_code"] = -2;
                status["error_subcode"] = 2490547;
                status["error_message"] = "Report Failed";
                status["error_user_msg"] = "Generating the report failed. Try again later.";
                return status;
            }

            // The percentage is there before the status: a job is done only when both say so.
            (status["async_status"], status["async_percent_completion"]) = job.Polls switch { 1 => ("Job Started", 0), 2 => ("Job Running", 100), _ => ("Job Completed", 100) };
            return status;
        }
    }

    private sealed record Job(MetaInsightsRequest Request, string ObjectId, IReadOnlyDictionary<string, string> Parameters, bool Fails)
    {
        public int Polls { get; set; }
    }
}
