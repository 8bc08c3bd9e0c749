import Testing
import Usage

@testable import Dialects

/// What a model's name alone says of who sold the call.
@Suite struct `A model's name` {
  @Test(arguments: [
    "anthropic.claude-opus-4-6-v1:0", "us.anthropic.claude-haiku-4-5-20251001-v1:0",
    "EU.Anthropic.claude-haiku-4-5-20251001-v1:0", "us-gov.anthropic.claude-sonnet-4-5-v1:0",
    "global.anthropic.claude-opus-4-6-v1", "amazon.nova-pro-v1:0", "us.meta.llama4-x-v1:0",
    "bedrock/us.anthropic.claude-opus-4-6-v1",
    "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdef",
    "arn:aws-us-gov:bedrock:us-gov-west-1:1:inference-profile/us-gov.anthropic.claude-x-v1:0",
  ])
  func `tells Bedrock`(name: ExternalName) {
    #expect(ModelProvider.told(by: name) == "bedrock")
  }

  @Test(arguments: [
    "claude-opus-4-6@default", "claude-haiku-4-5@20251001", "vertex_ai/claude-opus-4-6",
    "projects/p/locations/us/publishers/anthropic/models/claude-opus-4-6",
  ])
  func `tells Vertex`(name: ExternalName) {
    #expect(ModelProvider.told(by: name) == "vertex_ai")
  }

  @Test(arguments: ["claude-opus-4-6", "Claude-Opus-4-6[1m]", "anthropic/claude-haiku-4-5"])
  func `tells Anthropic`(name: ExternalName) {
    #expect(ModelProvider.told(by: name) == "anthropic")
  }

  @Test(arguments: [
    "", "/", ".", "deepseek-chat", "glm-4.7", "kimi-k2", "gpt-5.5", "gemini-3-pro", "qwen3.5-max",
    "openrouter/anthropic/claude-opus-4-6", "my-claude", "x.anthropic.claude-y",
    "arn:aws:sagemaker:us-east-1:1:endpoint/claude", "cla\u{FB01}ude-x",
  ])
  func `tells nobody`(name: ExternalName) {
    #expect(ModelProvider.told(by: name) == nil)
  }
}
