"""Asks Tally by the official MCP client, as an agent would. Arguments: its address, a key of alice."""

import asyncio
import json
import sys
import urllib.request

import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

address, key = sys.argv[1:3]
EVENT = {
    "id": "e1", "session_id": "s1", "provider": "anthropic", "model": "claude-sonnet-4-5-20250929",
    "usage": {"input": 1000, "output": 100},
}


def post(path, value):
    request = urllib.request.Request(
        address + path, json.dumps(value).encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {key}"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


async def ask(mode, expected):
    headers = {"Authorization": f"Bearer {key}"}
    async with httpx2.AsyncClient(headers=headers) as http:
        transport = streamable_http_client(address + "/mcp", http_client=http)
        async with Client(transport, mode=mode) as client:
            assert client.protocol_version == expected, client.protocol_version
            tools = (await client.list_tools()).tools
            names = {tool.name for tool in tools}
            assert names == {"spend_so_far", "budget_left", "price_of", "why", "hold"}, names

            async def call(name, **arguments):
                result = await client.call_tool(name, arguments)
                names.discard(name)
                assert json.loads(result.content[0].text) == result.structured_content
                return result.is_error, result.structured_content

            failed, spent = await call("spend_so_far")
            assert not failed and spent["total"]["cost"]["usd"] == "0.0045", spent
            failed, session = await call("spend_so_far", session_id="s1")
            assert not failed and session["user_id"] == "alice", session
            failed, budgets = await call("budget_left")
            assert not failed and budgets["data"] == [], budgets
            failed, price = await call("price_of", model=EVENT["model"])
            assert not failed and price["rates"][0]["usd_per_million"]["output"] == "15", price
            failed, why = await call("why", event_id="e1")
            assert not failed and why["why"]["decides"] == "computed", why
            failed, hold = await call("hold", estimate_usd="0.25", session_id="s1")
            assert not failed and hold["user_id"] == "alice", hold
            failed, problem = await call("hold", estimate_usd="0.25", user_id="bob")
            assert failed and problem["field"] == "user_id", problem
            assert names == set(), names
            result = await client.call_tool("why", {})
            assert result.is_error and "session_id" in result.content[0].text


assert post("/v1/events", [EVENT])["accepted"] == 1
asyncio.run(ask("auto", "2026-07-28"))
asyncio.run(ask("legacy", "2025-11-25"))
print("every tool answers")
