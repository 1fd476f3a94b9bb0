-- Asks what a file lists, a JSON-free line each: METHOD, path, content type and body, with tabs between; prints figures as JSON.
-- usage: wrk ... -s ask.lua ADDRESS -- FILE TOKEN
local requests, count, turn = {}, 0, 0

function init(arguments)
  local file = assert(io.open(arguments[1]))
  for line in file:lines() do
    local method, path, kind, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local fields = { ["Authorization"] = "Bearer " .. arguments[2] }
    if kind ~= "" then fields["Content-Type"] = kind end
    count = count + 1
    requests[count] = wrk.format(method, path, fields, body ~= "" and body or nil)
  end
  file:close()
end

function request()
  turn = turn % count + 1
  return requests[turn]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.3f, "p50": %.3f, "p99": %.3f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
