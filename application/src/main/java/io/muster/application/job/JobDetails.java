package io.muster.application.job;

import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import java.util.List;

/** A job, how many a second it does, and the first of what failed. */
public record JobDetails(Job job, double rate, List<JobFailure> failures) {}
