namespace GrantFlow.Simulation.Tests.Commands;

/// <summary>An import file of two rows, and ways to spoil it.</summary>
internal static class SampleFile
{
    public const string Header =
        "area_id,la_code,forum_name,lead_name,lead_email,second_name,second_email,signatory_name,signatory_email,authority_signatory_name,authority_signatory_email,adviser,prior_monitoring,prior_underspend";

    public const string Derby =
        "derby,DER,Derby Parent Carer Forum,\"Forum lead, Derby\",lead@derby.example,,,\"Senior officer, Derby\",officer@derby.example,\"Director, Derby\",director@council.derby.example,,yes,1250.50";

    public const string Leicester =
        "leicester,,Leicester Parent Carer Forum,\"Forum lead, Leicester\",lead@leicester.example,\"Second contact, Leicester\",second@leicester.example,\"Senior officer, Leicester\",officer@leicester.example,\"Director, Leicester\",director@council.leicester.example,Adviser <adviser@contact.example>,no,";

    public static string Whole => string.Join("\r\n", Header, Derby, Leicester);
}
