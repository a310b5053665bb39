/// Which tests reproduce which golden keys, and why the others are left.
///
/// A path is the file's name without `.json` and keys, with `*` for each element of a list and for
/// keys that are numbers, and `{a,b}` for one of several keys.
enum GoldenKeys {
    /// Reproduced by this suite: path, keys there, suite.
    static let reproduced: [(path: String, keys: String, suite: String)] =
        designs + calibrations + units + small

    private static let designs = [
        ("g1_api/{strat,clus1}", "df deff", "WeightedDesignTests"),
        ("g1_api/{strat,clus1}/svymean/{est,se}", "api00 enroll", "WeightedDesignTests"),
        ("g1_api/{strat,clus1}/svymean_ci_t", "lo hi", "WeightedDesignTests"),
        ("g1_api/{strat,clus1}/svytotal_enroll/{est,se}", "enroll", "WeightedDesignTests"),
        (
            "g1_api/{strat,clus1}/{svymean_stype,svytotal_stype}/{est,se}",
            "stypeE stypeH stypeM", "WeightedDesignTests"
        ),
        ("g1_api/{strat,clus1}/svyby_api00", "stype est se", "WeightedDesignTests"),
        (
            "g1_api/{strat,clus1}/ratio_api00_api99/{est,se}", "api00/api99",
            "WeightedDesignTests"
        ),
        (
            "g1_api/{strat,clus1}/svyciprop/{logit,beta,mean,xlogit,asin}", "est ci",
            "WeightedDesignTests"
        ),
        ("g1_api/{strat,clus1}/svyvar_api00/{est,se}", "api00", "WeightedDesignTests"),
        ("g1_api/{strat,clus1}/svyttest_comp", "t df p diff", "WeightedDesignTests"),
        ("g1_api/{strat,clus1}/raoscott_F", "F ndf ddf p", "WeightedDesignTests"),
        ("g1_api/{strat,clus1}/raoscott_X2", "X2 p", "WeightedDesignTests"),
        ("g1_api/{strat,clus1}/svyranktest_kw", "df chisq p", "WeightedDesignTests"),
    ]

    private static let calibrated =
        "{poststrat_clus1,rake_clus1_nofpc,calib_lin_stype,calib_lin_stype_api99,"
        + "calib_raking_stype_api99,calib_logit_stype_api99}"

    private static let calibrations = [
        ("g1_api/\(calibrated)", "weights", "CalibrationTests"),
        ("g1_api/\(calibrated)/svymean/{est,se}", "api00 enroll", "CalibrationTests"),
        ("g1_api/\(calibrated)/svytotal_enroll/{est,se}", "enroll", "CalibrationTests"),
        ("g1_api/totals", "api99", "CalibrationTests"),
        ("g1_api/totals/stype", "E H M", "CalibrationTests"),
        ("g1_api/totals/schwide", "No Yes", "CalibrationTests"),
        ("g9_calibration/{linear,raking}", "mean se", "CalibrationTests"),
        ("g9_calibration/{linear,raking}/by_prof", "prof est se", "CalibrationTests"),
        ("g9_calibration", "rake_ipf_mean", "CalibrationTests"),
        (
            "g9_calibration/from_counts_raking", "mean se iterations cells rows",
            "CalibrationTests"
        ),
        ("g9_calibration/profN", "AT CHEF FT LAK SSK", "CalibrationTests"),
    ]

    private static let units = [
        ("g2_enkat/per_unit/*", "unit invited responded rr", "ProportionTests"),
        (
            "g2_enkat/per_unit/*/{nulage,behov}",
            "n N mean sd median q25 q75 grouped_median se_nofpc se_fpc ci_t_fpc bottom2"
                + " net_balance index100", "OrdinalCountsTests"
        ),
        ("g2_enkat/per_unit/*/{nulage,behov}/dist", "*", "OrdinalCountsTests"),
        (
            "g2_enkat/per_unit/*/{nulage,behov}", "top2 top2_wilson top2_wilson_fpc",
            "ProportionTests"
        ),
        (
            "g2_enkat/per_unit/*/{nulage,behov}", "top2_cp top2_jeffreys top2_hyper",
            "ExactProportionTests"
        ),
        (
            "g2_enkat/per_unit/*/pair",
            "n mean_gap sd_gap se_gap_fpc pos neg ties rank_biserial paired_mean_now"
                + " paired_mean_need", "PairedCountsTests"
        ),
        ("g2_enkat/per_unit/*/pair/t_paired", "t p ci", "PairedCountsTests"),
        ("g2_enkat/per_unit/*/pair", "sign_exact_p", "SignedRankTests"),
        (
            "g2_enkat/per_unit/*/pair/wilcoxon",
            "V_plus V_minus normal_cc_p normal_nocc_p exact_dropzero_p pratt_Z pratt_asym_p"
                + " pratt_exact_p wilcoxon_Z", "SignedRankTests"
        ),
        (
            "g2_enkat/per_unit/*/pair",
            "dz hedges_gz cohen_dav P_sup MWDS MWDS_individual PNI PNI_mod RDM",
            "PairStatisticsTests"
        ),
        ("g2_enkat/per_unit/*/pair/mcnemar_table", "n11 n10 n01 n00", "PairStatisticsTests"),
        (
            "g2_enkat/per_unit/*/pair/mcnemar", "exact_p chi2_cc chi2 midp",
            "PairStatisticsTests"
        ),
        ("g2_enkat", "bh_wilcoxon holm_wilcoxon by_wilcoxon bh_welch", "PAdjustmentTests"),
        ("g2_enkat", "epsilon2", "SeveralGroupsTests"),
        ("g2_enkat/kruskal", "H df p", "SeveralGroupsTests"),
        ("g2_enkat/chi2_top2", "X2 df p cramer_v", "SeveralGroupsTests"),
        ("g2_enkat/nonresponse_by_unit", "X2 df p", "SeveralGroupsTests"),
        ("g2_enkat/funnel", "p0 phi_winsor10", "SeveralGroupsTests"),
        ("g2_enkat/funnel/units/*", "unit n p z lim95 lim998", "SeveralGroupsTests"),
        ("g2_enkat/eb", "yi vi Q tau2 mu_fixed mu_random B shrunk", "SeveralGroupsTests"),
        ("g2_enkat/region_stratified", "mean se df ci simple_mean", "TwoGroupsTests"),
        (
            "g2_enkat/unit_vs_rest/*",
            "unit diff welch_t welch_df welch_p ci mwu_W mwu_p cliff d g_exact g_approx",
            "TwoGroupsTests"
        ),
        ("g2_enkat/unit_vs_rest/*/diff_fpc", "diff se", "TwoGroupsTests"),
        ("g2_enkat/unit_vs_rest/*", "fisher_p", "ExactProportionTests"),
        ("g2_enkat/trend/*", "unit diff se_fpc ci_z", "TwoGroupsTests"),
    ]

    private static let small = [
        (
            "g3_bfi/{agree,consc,extra,neuro,open}",
            "items n_complete raw_alpha_pairwise std_alpha_pairwise raw_alpha_complete"
                + " psych_raw_alpha_complete std_alpha_complete guttman_l6_complete"
                + " avg_r_complete alpha_drop_complete r_drop_complete feldt_ci"
                + " omega_total_1f_minres loadings_1f_minres scale_mean scale_sd",
            "ReliabilityTests"
        ),
        (
            "g4_agreement/krippendorff2011",
            "data_rows_are_coders nominal ordinal interval ratio", "AgreementTests"
        ),
        (
            "g4_agreement/codes_3coders",
            "alpha_nominal cohen_kappa_12 percent_agreement_12 fleiss_kappa_complete n_complete",
            "AgreementTests"
        ),
        (
            "g4_agreement/codes_3coders/kappa12_statsmodels",
            "kappa var_kappa std_kappa kappa_low kappa_upp", "AgreementTests"
        ),
        (
            "g4_agreement/weighted_kappa",
            "table kappa_none kappa_linear kappa_quadratic var_kappa", "AgreementTests"
        ),
        ("g4_agreement/degenerate", "all_same_code all_same_code_value", "AgreementTests"),
        (
            "g5_dialog/funnel/{Arbetsterapeut,Fysioterapeut,Sjukskoterska,Lakare,Chef}",
            "registered attended_any answered answered_eligible", "EvaluationTests"
        ),
        (
            "g5_dialog/total", "registered attended_any answered answered_eligible",
            "EvaluationTests"
        ),
        (
            "g5_dialog",
            "ineligible attendance_rate rr_of_attended rr_ci_wilson suppress_groups_below_5",
            "EvaluationTests"
        ),
        ("g5_dialog/per_meeting_attended", "m1 m2 m3 m4", "EvaluationTests"),
        ("g5_dialog/usefulness", "n mean top2 top2_wilson", "EvaluationTests"),
        ("g5_dialog/nps", "promoters detractors n nps se", "EvaluationTests"),
        (
            "g5_dialog/prepost",
            "n mean pos neg zero wilcox_wsr_asym_nocc wilcox_pratt_asym_nocc sign_p",
            "EvaluationTests"
        ),
        ("g6_micro/hollander_wolfe", "x y V exact_two_sided", "SignedRankTests"),
        (
            "g6_micro/ties_zeros",
            "D exact_dropzero normal_cc normal_nocc pratt_asym pratt_exact", "SignedRankTests"
        ),
        ("g6_micro", "all_zero", "SignedRankTests"),
        ("g6_micro/proportions/*", "x n wilson", "ProportionTests"),
        ("g6_micro/proportions/*/wilson_fpc", "*", "ProportionTests"),
        ("g6_micro/proportions/*", "cp jeffreys agresti_coull", "ExactProportionTests"),
        ("g6_micro/proportions/*/hyper_N", "*", "ExactProportionTests"),
        ("g6_micro/newcombe_diff/*", "x1 n1 x2 n2 d ci", "ExactProportionTests"),
        ("g6_micro/mcnemar/*", "table chi2_cc p_cc chi2 p exact_p", "PairStatisticsTests"),
        ("g6_micro/padjust", "p BH BY holm", "PAdjustmentTests"),
        (
            "g6_micro/nps/*",
            "scores n promoters passives detractors nps se_wald ci_wald ci_adj_wald_3_4_3_4_zz",
            "EvaluationTests"
        ),
        ("g6_micro/bootstrap", "x mc_percentile", "RankingTests"),
        ("g6_micro/bootstrap/exact_convolution", "q025 q975 sd", "RankingTests"),
        (
            "g6_micro/aapor/*",
            "I P R NC O UH UO e RR1 RR2 RR3 RR4 RR5 RR6 COOP1 REF1 CON1", "ResponseRateTests"
        ),
        ("g6_micro/quantiles", "x type2 type6 type7", "QuantileTests"),
    ]

    /// Not reproduced: path, keys there, why.
    static let left: [(path: String, keys: String, reason: String)] = [
        (
            "g1_api/{strat,clus1}/quantile/default", "quantile ci.2.5 ci.97.5 se",
            "weighted quantiles of a continuous answer: no count or sum has them"
        ),
        (
            "g1_api/{strat,clus1}/svyciprop/likelihood", "est ci",
            "an interval by a fitted model; logit, beta and arcsine serve the same end"
        ),
        ("g1_api/{strat,clus1}/svyranktest_kw", "ddf", "null in the file; p says it is used"),
        (
            "g2_enkat/per_unit/*", "vetej_now blank_now",
            "missing answers are counted where answers are counted: GoldenAnalysisTests reads them"
        ),
        (
            "g2_enkat/per_unit/*/pair/wilcoxon", "wilcoxon_asym_p",
            "normal_nocc_p by another program, as 1 − Φ with an absolute error of 1e-16"
        ),
        ("g2_enkat/eb", "method", "a name, no number"),
        (
            "g4_agreement/codes_3coders/kappa12_statsmodels",
            "kappa_max var_kappa0 std_kappa0 alpha z_value pvalue_one_sided pvalue_two_sided",
            "κ is published with its interval; that it is 0 is no hypothesis of anybody's"
        ),
        (
            "g6_micro/hollander_wolfe", "exact_greater hl hl_ci",
            "one-sided tests and shifts of continuous answers are not offered"
        ),
        (
            "g6_micro/proportions/*", "wald newcombe_cc_prop_test",
            "Wald's interval is ±0 at the edges; the score interval with correction is not offered"
        ),
        ("g6_micro/padjust", "hochberg bonferroni", "not offered: Holm is never worse"),
        ("g6_micro/bootstrap", "mc_B note", "how it was simulated, no result"),
    ]
}
