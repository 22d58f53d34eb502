using GrantFlow.Functions.Hosting;
using GrantFlow.Functions.Tables;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddStorage(builder.Configuration).AddAzure(builder.Configuration);
builder.Services.AddObservation().SendTo(builder.Configuration);
await builder.Build().RunAsync();
